import type { Problem, Recent, Sealing } from '@zehuan/audit';
import { counted, finding, type Finding, some } from './finding.js';

/** The worker seals once a day; twice that is too long. */
const patienceMilliseconds = 2 * 86_400_000;

/** Whether what was done is sealed in time; until then nobody but the database vouches for it. */
export function judgeSealing(found: Sealing, at: Date, isRunning: boolean): Finding {
  const { lastSealAt, unsealedChains, unsealedEntries, unsealedSince } = found;
  const figures = { ...found };
  const waits = unsealedSince === null ? 0 : at.getTime() - unsealedSince.getTime();
  const open = `${counted(unsealedEntries, 'entry', 'entries')} in ${counted(unsealedChains, 'chain')}`;
  if (waits <= patienceMilliseconds)
    return finding('audit seals', 'ok', `The trail is sealed in time; ${open} wait for the next seal.`, figures);
  const last = lastSealAt === null ? 'There was never a seal' : `The last seal is of ${lastSealAt.toISOString()}`;
  const since = `${last}, and ${open} are not sealed, the first of ${unsealedSince?.toISOString() ?? 'unknown'}`;
  if (!isRunning) return finding('audit seals', 'ok', `${since}: the worker seals when the system runs.`, figures);
  return finding(
    'audit seals',
    'warning',
    `${since}: see whether the worker runs and finds its key (AUDIT_KEY_PATH), or run "zehuan audit seal".`,
    figures,
  );
}

const placeOf = ({ of, sequence, code }: Problem): string =>
  `${code} in ${of}${sequence === null ? '' : ` at ${sequence}`}`;

/** Whether the entries of the last day are as they were written. */
export function judgeTrail({ entries, chains, problems }: Recent, areSignaturesJudged: boolean): Finding {
  const figures = { entries, chains, areSignaturesJudged, problems };
  if (problems.length === 0)
    return finding(
      'audit trail',
      'ok',
      `${counted(entries, 'entry', 'entries')} of the last day are as they were written${areSignaturesJudged ? '' : '; signatures of seals were not judged, as no key is here'}.`,
      figures,
    );
  return finding(
    'audit trail',
    'broken',
    `The audit trail is not as it was written (${some(problems.map(placeOf), 3)}): keep the database as it is, and run "zehuan audit verify" with the last anchor.`,
    figures,
  );
}
