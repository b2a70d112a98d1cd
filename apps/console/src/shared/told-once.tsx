import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** A secret that nobody can be told again, to be copied now. */
export function ToldOnce({ title, secret }: { readonly title: string; readonly secret: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Alert type="warning" showIcon title={title} style={{ marginBottom: 16 }} />
      <Typography.Paragraph copyable={{ text: secret, tooltips: [t('common.copy'), t('common.copied')] }}>
        <code style={{ wordBreak: 'break-all' }}>{secret}</code>
      </Typography.Paragraph>
    </>
  );
}
