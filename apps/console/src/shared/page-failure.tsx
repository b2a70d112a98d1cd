import { Failure, type FailureProps } from './page-state';
import { usePageHeading } from './use-page-heading';

/** Why there is no page: what is wrong is its heading. */
export function PageFailure(props: FailureProps) {
  return <Failure {...props} heading={(title) => <FailureHeading title={title} />} />;
}

function FailureHeading({ title }: { readonly title: string }) {
  const heading = usePageHeading(title);
  return (
    <h1 ref={heading} tabIndex={-1} className="failure-heading">
      {title}
    </h1>
  );
}
