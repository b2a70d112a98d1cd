import { Button, Empty, Result, Skeleton } from 'antd';
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

/** Why a page is not there: forbidden, not found, unreachable, or a failure with its request's id. */
export function Failure({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const retry = onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>;
  if (isProblem(error) && error.status === 403)
    return <Result status="403" title={t('state.forbidden')} subTitle={t('state.forbiddenHelp')} />;
  if (isProblem(error) && error.status === 404)
    return <Result status="404" title={t('state.notFound')} subTitle={t('state.notFoundHelp')} />;
  if (isProblem(error, 'unreachable'))
    return (
      <Result status="warning" title={t('state.unreachable')} subTitle={t('state.unreachableHelp')} extra={retry} />
    );
  const request = isProblem(error) && error.requestId ? t('state.requestId', { id: error.requestId }) : undefined;
  return (
    <Result
      status="error"
      title={t('state.error')}
      subTitle={
        <>
          <div>{error.message}</div>
          {request && <div className="muted">{request}</div>}
        </>
      }
      extra={retry}
    />
  );
}

interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** Shows a query: loading, failed, or what it answered. */
export function Shown<Data>({
  of,
  children,
}: {
  readonly of: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Failure error={of.error} onRetry={() => void of.refetch()} />;
  return <Loading />;
}
