import { Button, Divider } from 'antd';
import { useTranslation } from 'react-i18next';
import { rememberSignedIn } from '../../app/signed-in-here';
import { useSignInOptions } from '../../shared/sign-in-options';

/** An address of this console's, in the letters that addresses are made of. */
const written = (to: string): string => {
  const { pathname, search } = new URL(to, window.location.origin);
  return pathname + search;
};

/** The way to the OpenID provider, where there is one; the browser comes back by itself. */
export function ProviderStep({ to }: { readonly to: string }) {
  const { t } = useTranslation();
  const { data } = useSignInOptions();
  if (!data?.provider) return null;
  return (
    <>
      <Divider plain>{t('signIn.or')}</Divider>
      <Button
        block
        href={`/api/v1/session/oidc?to=${encodeURIComponent(written(to))}`}
        // Whoever comes back has a session, of which the page knows nothing yet.
        onClick={() => rememberSignedIn(true)}
      >
        {t('signIn.byProvider', { label: data.provider.label })}
      </Button>
    </>
  );
}
