import { Alert } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useSessionQuery } from '../../app/session';
import { ChangePassword } from './change-password';
import { PasswordStep } from './password-step';

/** Where somebody wanted to go; never out of the console. */
const destination = (to: string | null): string => (to?.startsWith('/') && !to.startsWith('//') ? to : '/');

/** Sign-in: password, a new password where the first one was given out. */
export function SignInPage() {
  const { t } = useTranslation();
  const session = useSessionQuery();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const to = destination(params.get('to'));
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('app.name')}`;
  }, [t]);
  useEffect(() => {
    if (session.data && !session.data.mustChangePassword) void navigate(to, { replace: true });
  }, [session.data, navigate, to]);
  return (
    <div className="sign-in">
      <main className="sign-in-card">
        <h1 style={{ marginTop: 0 }}>
          {t('app.name')} <small className="muted">zehuan</small>
        </h1>
        <Alert type="error" banner showIcon={false} title={t('app.banner')} style={{ marginBottom: 20 }} />
        {session.data?.mustChangePassword ? <ChangePassword /> : <PasswordStep />}
      </main>
    </div>
  );
}
