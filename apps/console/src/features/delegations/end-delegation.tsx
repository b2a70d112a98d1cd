import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionKey } from '../../app/session';
import { ReasonForm } from '../../shared/reason-form';
import { useAct } from '../../shared/use-act';
import { type Delegation, delegationsKey, endDelegation } from './delegation-queries';

/** Ends a delegation at once, and says why. */
export function EndDelegation({ delegation }: { readonly delegation: Delegation }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { fromName, toName, isReceived } = delegation;
  const label = t(isReceived ? 'delegations.putDown' : 'delegations.end');
  const end = useAct({
    act: endDelegation,
    changes: [delegationsKey, sessionKey],
    said: () => t('delegations.ended'),
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button size="small" danger aria-label={`${label} ${fromName} ${toName}`} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ReasonForm
        isOpen={isAsking}
        title={label}
        help={t('delegations.endHelp', { from: fromName, to: toName })}
        isPending={end.isPending}
        onCancel={() => setAsking(false)}
        onSaid={(reason) => end.mutate({ delegation, reason })}
      />
    </>
  );
}
