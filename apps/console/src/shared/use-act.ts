import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { ProofContext } from './proof-context';

interface ActOptions<Input, Answer> {
  readonly act: (input: Input) => Promise<Answer>;
  /** What is read again afterwards; everything where left out. */
  readonly changes?: readonly QueryKey[];
  readonly said?: (answer: Answer) => string;
  readonly onDone?: (answer: Answer) => void;
  /** Answers true where it shows the refusal itself, at the place where it arose. */
  readonly onRefused?: (error: Error) => boolean;
}

/** Something that a person does: it says what came of it, and what it changed is read again. */
export function useAct<Input, Answer>({ act, changes, said, onDone, onRefused }: ActOptions<Input, Answer>) {
  const { message, notification } = App.useApp();
  const { t } = useTranslation();
  const queries = useQueryClient();
  const askProof = useContext(ProofContext);
  const readAgain = () =>
    changes
      ? Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })))
      : queries.invalidateQueries();
  const mutation = useMutation<Answer, Error, Input>({
    mutationFn: act,
    onSuccess: async (answer) => {
      if (said) void message.success(said(answer));
      onDone?.(answer);
      await readAgain();
    },
    onError: async (error, input) => {
      if (askProof && isProblem(error, 'proof-needed')) {
        askProof(() => mutation.mutate(input));
        return;
      }
      if (isProblem(error, 'precondition-failed')) {
        notification.warning({ title: t('task.changedMeanwhile') });
        await readAgain();
        return;
      }
      // Told by the frame, which goes back to a post of one's own.
      if (isProblem(error, 'unknown-delegation')) return;
      if (onRefused?.(error)) return;
      const faults = isProblem(error) ? error.faults.map(({ pointer, message: text }) => `${pointer} ${text}`) : [];
      notification.error({
        title: isProblem(error, 'unreachable') ? t('state.unreachable') : error.message,
        ...(faults.length > 0 ? { description: faults.slice(0, 5).join('；') } : {}),
      });
    },
  });
  return mutation;
}
