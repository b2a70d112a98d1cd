import type { ReactNode } from 'react';
import { usePageHeading } from './use-page-heading';

interface PageProps {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its title, what can be done with all of it, and its content. */
export function Page({ title, extra, children }: PageProps) {
  const heading = usePageHeading(title);
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div className="page-extra">{extra}</div>
      </div>
      {children}
    </>
  );
}
