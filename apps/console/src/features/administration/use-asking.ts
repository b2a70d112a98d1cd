import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { approvalsKey } from '../approvals/approval-queries';
import { useAct } from '../../shared/use-act';

/** Asks for what a second person has to agree to, and leads to where it waits. */
export function useAsking<Input>(act: (input: Input) => Promise<unknown>, onAsked?: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  return useAct({
    act,
    changes: [approvalsKey],
    onDone: () => {
      onAsked?.();
      void message.success(t('approvals.asked'));
      void navigate('/approvals');
    },
  });
}
