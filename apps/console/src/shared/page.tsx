import { Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusOnArrival } from './use-focus-on-arrival';

interface PageProps {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its title, what can be done with all of it, and its content. */
export function Page({ title, extra, children }: PageProps) {
  const { t } = useTranslation();
  const heading = useFocusOnArrival();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <>
      <div className="page-head">
        <Typography.Title level={1} ref={heading} tabIndex={-1}>
          {title}
        </Typography.Title>
        <div className="page-extra">{extra}</div>
      </div>
      {children}
    </>
  );
}
