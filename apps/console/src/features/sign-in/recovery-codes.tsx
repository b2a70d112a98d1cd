import { Alert, Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** Recovery codes, which are told this once. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Alert type="warning" showIcon title={t('secondFactor.codesOnce')} style={{ marginBottom: 16 }} />
      <Typography.Paragraph copyable={{ text: codes.join('\n'), tooltips: [t('common.copy'), t('common.copied')] }}>
        {t('secondFactor.codes')}
      </Typography.Paragraph>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Button type="primary" block onClick={onKept}>
        {t('secondFactor.codesKept')}
      </Button>
    </>
  );
}
