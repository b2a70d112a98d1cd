import { Alert } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { isComplete, type Session, useSessionQuery } from '../../app/session';
import { Loading } from '../../shared/page-state';
import { ChangePassword } from './change-password';
import { CodeStep } from './code-step';
import { PasswordStep } from './password-step';
import { ProviderRefusal } from './provider-refusal';
import { ProviderStep } from './provider-step';
import { SignOutInstead } from './sign-out-instead';
import { useEntered } from './use-entered';
import { useForgetting } from './use-forgetting';

const SetUpSecondFactor = lazy(() =>
  import('./set-up-second-factor').then(({ SetUpSecondFactor: step }) => ({ default: step })),
);

/** Where somebody wanted to go; never out of the console. */
const destination = (to: string | null): string => (to?.startsWith('/') && !to.startsWith('//') ? to : '/');

interface FirstStepProps {
  readonly to: string;
  /** Code of the refusal with which the provider's way has ended. */
  readonly refused: string | null;
}

function FirstStep({ to, refused }: FirstStepProps) {
  return (
    <>
      <ProviderRefusal code={refused} />
      <PasswordStep />
      <ProviderStep to={to} />
    </>
  );
}

interface StepProps extends FirstStepProps {
  readonly session: Session | null | undefined;
  /** Recovery codes are on the screen. */
  readonly onTold: () => void;
  readonly onDone: () => void;
}

/** The next step of a sign-in, in the order in which the server asks for them. */
function Step({ session, onTold, onDone, ...first }: StepProps) {
  const { t } = useTranslation();
  if (!session) return <FirstStep {...first} />;
  if (session.needsSecondFactor) return <CodeStep />;
  if (session.mustChangePassword) return <ChangePassword isFirst />;
  return (
    <Suspense fallback={<Loading rows={3} />}>
      <p>{t('secondFactor.obligatory')}</p>
      <SetUpSecondFactor hasPassword={session.hasPassword} onTold={onTold} onDone={onDone} />
      <SignOutInstead />
    </Suspense>
  );
}

/** Sign-in: password, second factor, a new password where the first one was given out. */
export function SignInPage() {
  const { t, i18n } = useTranslation();
  const session = useSessionQuery();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const entered = useEntered();
  useForgetting(session.data);
  const to = destination(params.get('to'));
  const isIn = Boolean(session.data && isComplete(session.data));
  // Whoever has recovery codes on the screen is not led away from them, though they are signed in already.
  const [readingAs, setReadingAs] = useState<Session | null>(null);
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('app.name')}`;
  }, [t]);
  useEffect(() => {
    if (isIn && !readingAs) void navigate(to, { replace: true });
  }, [isIn, readingAs, navigate, to]);
  return (
    <div className="sign-in">
      <main className="sign-in-card">
        <h1 style={{ marginTop: 0 }}>
          {t('app.name')} {i18n.language !== 'en' && <small className="muted">zehuan</small>}
        </h1>
        <Alert type="error" banner showIcon={false} title={t('app.banner')} style={{ marginBottom: 20 }} />
        <Step
          session={readingAs ?? session.data}
          to={to}
          refused={params.get('refused')}
          onTold={() => setReadingAs(session.data ?? null)}
          onDone={() => {
            setReadingAs(null);
            entered();
          }}
        />
      </main>
    </div>
  );
}
