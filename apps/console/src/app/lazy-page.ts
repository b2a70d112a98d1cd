import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** A page whose script is fetched when it is shown, or before that by `load`. */
export type LazyPage = LazyExoticComponent<ComponentType> & { readonly load: () => Promise<unknown> };

/** Makes a page of the part of a module that shows it; its script is fetched once. */
export function lazyPage(from: () => Promise<ComponentType>): LazyPage {
  let loading: Promise<{ readonly default: ComponentType }> | undefined;
  const load = () => (loading ??= from().then((page) => ({ default: page })));
  return Object.assign(lazy(load), { load });
}
