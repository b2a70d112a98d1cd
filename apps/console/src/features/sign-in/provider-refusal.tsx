import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

/** Why somebody comes back from the provider without a session, by the codes of the API. */
const codes = ['provider-refused', 'provider-unavailable', 'identity-not-admitted', 'role-not-named'] as const;

/** Says why the sign-in by the provider was refused; nothing where it was not. */
export function ProviderRefusal({ code }: { readonly code: string | null }) {
  const { t } = useTranslation();
  const known = codes.find((each) => each === code);
  if (!known) return null;
  return <Alert type="error" showIcon title={t(`refusal.${known}`)} style={{ marginBottom: 16 }} />;
}
