import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** A text that goes somewhere else letter by letter, with a button that copies it. */
export function Copyable({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <Typography.Paragraph copyable={{ text, tooltips: [t('common.copy'), t('common.copied')] }}>
      <code style={{ wordBreak: 'break-all' }}>{text}</code>
    </Typography.Paragraph>
  );
}
