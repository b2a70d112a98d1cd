import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Session } from './session';

/** A page whose script is fetched when it is shown, or before that by `load`. */
export type LazyPage = LazyExoticComponent<ComponentType> & { readonly load: () => Promise<unknown> };

/** What a route does for the page that is opened first, before anything is drawn. */
export interface FirstPage {
  /** Fetches its script. */
  readonly load: () => unknown;
  /** Asks for what it will show, once it is known who is signed in. */
  readonly begin: (session: Session, address: URL) => void;
}

/** Makes a page of the part of a module that shows it; its script is fetched once. */
export function lazyPage(from: () => Promise<ComponentType>): LazyPage {
  let loading: Promise<{ readonly default: ComponentType }> | undefined;
  const load = () => (loading ??= from().then((page) => ({ default: page })));
  return Object.assign(lazy(load), { load });
}
