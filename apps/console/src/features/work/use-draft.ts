import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '../../api/problem';
import { useSession } from '../../app/session';
import { dropDraft, readDraft, sealedToKeep } from './draft';
import type { FormValues } from './form-types';
import type { Draft } from './sealed-draft';

/** A burst of typing is kept once. */
const pauseMilliseconds = 400;

interface KeptDraft {
  /** What was found when the page opened; undefined while it is looked for. */
  readonly found: Draft | null | undefined;
  /** Why nobody knows whether there is one. */
  readonly error: Error | null;
  readonly keptAt: string | null;
  readonly tryAgain: () => void;
  keep(form: FormValues, note: string): void;
  drop(): Promise<void>;
}

interface Pending {
  readonly timer: number;
  readonly draft: Draft;
  readonly sealing: Promise<() => Promise<void>>;
  /** Puts it away; there once it is encrypted. */
  putAway?: () => Promise<void>;
}

/** What was found when the page opened, and the way to look again where the server gave no key. */
function useFound(account: string, taskId: string) {
  const [found, setFound] = useState<Draft | null | undefined>();
  const [error, setError] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    readDraft(account, taskId).then(
      (draft) => isCurrent && setFound(draft ?? null),
      (reason: unknown) => {
        if (!isCurrent) return;
        // A browser without storage has no drafts; the form works all the same.
        if (isProblem(reason)) setError(reason);
        else setFound(null);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [account, taskId, attempt]);
  const tryAgain = () => {
    setError(null);
    setAttempt(attempt + 1);
  };
  return { found, error, tryAgain };
}

/** Keeps what is typed on this device, at once when the page is left, and gives it back the next time. */
export function useDraft(taskId: string): KeptDraft {
  const account = useSession().login;
  const { found, error, tryAgain } = useFound(account, taskId);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const pending = useRef<Pending | null>(null);
  const writing = useRef<Promise<void>>(Promise.resolve());

  const write = useCallback(() => {
    const now = pending.current;
    if (!now) return;
    window.clearTimeout(now.timer);
    pending.current = null;
    const put = now.putAway ? now.putAway() : now.sealing.then((putAway) => putAway());
    writing.current = put.then(() => setKeptAt(now.draft.keptAt));
  }, []);

  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [account, taskId, write]);

  return {
    ...{ found, error, tryAgain, keptAt },
    keep: (form, note) => {
      if (pending.current) window.clearTimeout(pending.current.timer);
      const draft = { form, note, keptAt: new Date().toISOString() };
      const next: Pending = {
        ...{ draft, timer: window.setTimeout(write, pauseMilliseconds) },
        sealing: sealedToKeep(account, taskId, draft),
      };
      pending.current = next;
      void next.sealing.then((putAway) => (next.putAway = putAway));
    },
    drop: async () => {
      if (pending.current) window.clearTimeout(pending.current.timer);
      pending.current = null;
      setKeptAt(null);
      await writing.current;
      await dropDraft(account, taskId);
    },
  };
}
