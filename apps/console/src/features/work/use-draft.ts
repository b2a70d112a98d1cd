import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../app/session';
import { type Draft, dropDraft, keepDraft, readDraft } from './draft';
import type { FormValues } from './form-types';

/** A burst of typing is kept once. */
const pauseMilliseconds = 400;

interface KeptDraft {
  /** What was found when the page opened; undefined while it is looked for. */
  readonly found: Draft | null | undefined;
  readonly keptAt: string | null;
  keep(form: FormValues, note: string): void;
  drop(): Promise<void>;
}

/** Keeps what is typed on this device, at once when the page is left, and gives it back the next time. */
export function useDraft(taskId: string): KeptDraft {
  const account = useSession().login;
  const [found, setFound] = useState<Draft | null | undefined>();
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const pending = useRef<{ timer: number; draft: Draft } | null>(null);

  const write = useCallback(() => {
    const now = pending.current;
    if (!now) return;
    window.clearTimeout(now.timer);
    pending.current = null;
    void keepDraft(account, taskId, now.draft).then(() => setKeptAt(now.draft.keptAt));
  }, [account, taskId]);

  useEffect(() => {
    let isCurrent = true;
    readDraft(account, taskId).then(
      (draft) => isCurrent && setFound(draft ?? null),
      // A browser without storage has no drafts; the form works all the same.
      () => isCurrent && setFound(null),
    );
    window.addEventListener('pagehide', write);
    return () => {
      isCurrent = false;
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [account, taskId, write]);

  return {
    found,
    keptAt,
    keep: (form, note) => {
      if (pending.current) window.clearTimeout(pending.current.timer);
      const draft = { form, note, keptAt: new Date().toISOString() };
      pending.current = { draft, timer: window.setTimeout(write, pauseMilliseconds) };
    },
    drop: async () => {
      if (pending.current) window.clearTimeout(pending.current.timer);
      pending.current = null;
      setKeptAt(null);
      await dropDraft(account, taskId);
    },
  };
}
