import { CloudServerOutlined, FileSearchOutlined, LockOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';

/** While a page's first answer is on its way. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('state.loading')}>
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
}

/** Where there is nothing, what would be here and how it comes. */
export function Nothing({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help?: string;
  readonly children?: ReactNode;
}) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{title}</div>
          {help && <div className="muted">{help}</div>}
        </>
      }
    >
      {children}
    </Empty>
  );
}

export interface FailureProps {
  readonly error: Error;
  readonly onRetry?: () => void;
  /** Makes a heading of what is wrong, where there is none above it. */
  readonly heading?: (title: string) => ReactNode;
}

const kindOf = (error: Error) => {
  if (isProblem(error) && error.status === 403) return 'forbidden';
  if (isProblem(error) && error.status === 404) return 'notFound';
  return isProblem(error, 'unreachable') ? 'unreachable' : 'error';
};

const icons = {
  forbidden: <LockOutlined />,
  notFound: <FileSearchOutlined />,
  unreachable: <CloudServerOutlined />,
  error: <WarningOutlined />,
};

/** Why something is not there: forbidden, not found, unreachable, or a failure with its request's id. */
export function Failure({ error, onRetry, heading = (title) => title }: FailureProps) {
  const { t } = useTranslation();
  const kind = kindOf(error);
  const requestId = isProblem(error) ? error.requestId : null;
  return (
    <div className="failure">
      <div className="failure-icon">{icons[kind]}</div>
      <div className="failure-title">{heading(t(`state.${kind}`))}</div>
      <div className="muted">{kind === 'error' ? error.message : t(`state.${kind}Help`)}</div>
      {kind === 'error' && requestId && <div className="muted">{t('state.requestId', { id: requestId })}</div>}
      {(kind === 'error' || kind === 'unreachable') && onRetry && (
        <Button onClick={onRetry}>{t('common.retry')}</Button>
      )}
    </div>
  );
}

interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface ShownProps<Data> {
  readonly of: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
  readonly failure?: (props: FailureProps) => ReactNode;
}

/** Shows a query: loading, failed, or what it answered. */
export function Shown<Data>({ of, children, failure: Failed = Failure }: ShownProps<Data>) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Failed error={of.error} onRetry={() => void of.refetch()} />;
  return <Loading />;
}
