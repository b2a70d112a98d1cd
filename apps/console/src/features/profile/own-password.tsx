import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangePassword } from '../sign-in/change-password';

/** The password, changed in a window of its own. */
export function OwnPassword() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card" aria-labelledby="own-password">
      <h2 id="own-password">{t('profile.password')}</h2>
      <p className="muted">{t('profile.passwordHelp')}</p>
      <Button onClick={() => setOpen(true)}>{t('profile.changePassword')}</Button>
      <Modal
        open={isOpen}
        title={t('profile.changePassword')}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <ChangePassword
          onDone={() => {
            setOpen(false);
            void message.success(t('profile.passwordChanged'));
          }}
        />
      </Modal>
    </section>
  );
}
