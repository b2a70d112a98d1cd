import { Alert, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Copyable } from '../../shared/copyable';

interface MadeFeedProps {
  readonly address: string;
  readonly token: string;
}

/** Where a calendar program reads a new feed: an address that is the secret itself, or one that asks for a token. */
export function MadeFeed({ address, token }: MadeFeedProps) {
  const { t } = useTranslation();
  const isInAddress = address.includes(token);
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t(isInAddress ? 'profile.feedOnce' : 'profile.feedTokenOnce')}
        style={{ marginBottom: 16 }}
      />
      <p>{t(isInAddress ? 'profile.subscribe' : 'profile.subscribeByToken')}</p>
      <Descriptions
        column={1}
        size="small"
        layout="vertical"
        colon={false}
        items={[
          { key: 'address', label: t('profile.address'), children: <Copyable text={address} /> },
          ...(isInAddress
            ? []
            : [{ key: 'token', label: t('profile.feedToken'), children: <Copyable text={token} /> }]),
        ]}
      />
    </>
  );
}
