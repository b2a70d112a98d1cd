import type { SealedFactors } from '@zehuan/access';
import { counted, finding, type Finding, some } from './finding.js';

/** Whether the keys that there are open the second factors of those who have one. */
export function judgeFactors(found: SealedFactors, areKeysReadable: boolean): Finding {
  const { total, unreadable, keyIds, administrators } = found;
  const figures = { ...found, areKeysReadable };
  const all = counted(total, 'second factor');
  if (!areKeysReadable)
    return finding('second factors', 'ok', `${all}; not tried, as their keys are not for us to read.`, figures);
  if (unreadable === 0)
    return finding('second factors', 'ok', `${all}, and the keys that are here open each.`, figures);
  const operator =
    administrators.length === 0
      ? ''
      : ` The administrators ${some(administrators)} are let in again by "zehuan account forget-second-factor".`;
  return finding(
    'second factors',
    'broken',
    `The keys that are here do not open ${unreadable} of ${all}, so whoever has one of these gets in by a recovery code only: put the key ${some(keyIds)} back (ACCESS_KEYS, or access/keys in the data folder of the API) and start the API anew. Where it is lost, the system administrator resets their accounts.${operator}`,
    figures,
  );
}
