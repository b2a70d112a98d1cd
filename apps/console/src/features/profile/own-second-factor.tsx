import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { sessionKey, useSession } from '../../app/session';
import { timeOf } from '../../shared/days';
import { Shown } from '../../shared/page-state';
import { RecoveryCodes } from '../sign-in/recovery-codes';
import { SetUpSecondFactor } from '../sign-in/set-up-second-factor';
import { CodeForm } from './code-form';

const key = ['second-factor'] as const;
type Window = 'setUp' | 'renew' | 'turnOff';

const titleOf = { setUp: 'secondFactor.turnOn', renew: 'secondFactor.renew', turnOff: 'secondFactor.turnOff' } as const;

/** The second factor: set up, taken away, and its recovery codes. */
export function OwnSecondFactor() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { hasPassword } = useSession();
  const [open, setOpen] = useState<Window | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const state = useQuery({ queryKey: key, queryFn: () => answered(api.GET('/api/v1/second-factor')) });
  const close = () => {
    setOpen(null);
    setCodes(null);
    for (const queryKey of [key, sessionKey, ['sessions']]) void queries.invalidateQueries({ queryKey });
  };
  const content = {
    setUp: <SetUpSecondFactor hasPassword={hasPassword} onDone={close} />,
    renew: (
      <CodeForm
        help={t('secondFactor.renewHelp')}
        submit={t('secondFactor.renew')}
        act={(body) =>
          answered(api.POST('/api/v1/second-factor/recovery-codes', { params: { header: newAct() }, body }))
        }
        onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
      />
    ),
    turnOff: (
      <CodeForm
        help={t('secondFactor.turnOffHelp')}
        submit={t('secondFactor.turnOff')}
        act={(body) => answered(api.POST('/api/v1/second-factor/removal', { params: { header: newAct() }, body }))}
        onDone={() => {
          void message.success(t('secondFactor.turnedOff'));
          close();
        }}
      />
    ),
  };
  return (
    <section className="card" aria-labelledby="own-second-factor">
      <h2 id="own-second-factor">{t('secondFactor.title')}</h2>
      <p className="muted">{t('secondFactor.help')}</p>
      <Shown of={state}>{(found) => <State state={found} onOpen={setOpen} />}</Shown>
      <Modal
        open={open !== null}
        title={open && t(titleOf[open])}
        footer={null}
        mask={{ closable: false }}
        destroyOnHidden
        onCancel={close}
      >
        {codes ? <RecoveryCodes codes={codes} onKept={close} /> : open && content[open]}
      </Modal>
    </section>
  );
}

interface StateProps {
  readonly state: Schema<'SecondFactorDto'>;
  readonly onOpen: (window: Window) => void;
}

function State({ state: { isOn, since, recoveryCodesLeft, isObligatory }, onOpen }: StateProps) {
  const { t } = useTranslation();
  if (!isOn)
    return (
      <>
        <p>
          <Tag>{t('secondFactor.off')}</Tag>
        </p>
        <Button type="primary" onClick={() => onOpen('setUp')}>
          {t('secondFactor.turnOn')}
        </Button>
      </>
    );
  return (
    <>
      <p>
        <Tag>{t('secondFactor.on')}</Tag>
        {since && t('secondFactor.since', { time: timeOf(since) })} ·{' '}
        {t('secondFactor.left', { count: recoveryCodesLeft })}
      </p>
      {recoveryCodesLeft < 3 && (
        <Alert type="warning" showIcon title={t('secondFactor.few')} style={{ marginBottom: 16 }} />
      )}
      {isObligatory && <p className="muted">{t('secondFactor.isObligatory')}</p>}
      <div className="page-extra">
        <Button onClick={() => onOpen('renew')}>{t('secondFactor.renew')}</Button>
        {!isObligatory && <Button onClick={() => onOpen('turnOff')}>{t('secondFactor.turnOff')}</Button>}
      </div>
    </>
  );
}
