import { type Problem, problemCodes, type Verification } from '@zehuan/audit';

const placeOf = ({ sequence, from }: Problem): string => {
  if (sequence === null) return '';
  return from === null || from === sequence ? ` at ${sequence}` : ` between ${from} and ${sequence}`;
};

/** One thing that is wrong: where first, what it is, and what it means. */
export const problemLines = (found: Problem): string[] => [
  `${found.of}${placeOf(found)}: ${found.code}${found.id === null ? '' : ` (${found.id})`}`,
  `  ${problemCodes[found.code]}${found.detail === undefined ? '' : `: ${found.detail}`}`,
];

/** What was looked at, and how far it is proven. */
export function verificationLines(verification: Verification): string[] {
  const { entries, chains, archived, seals, sealedThrough, areSignaturesJudged, problems } = verification;
  return [
    problems.length === 0 ? 'The trail is as it was written.' : `${problems.length} problems.`,
    `${entries} entries in ${chains} chains, ${archived} in archives, ${seals} seals${sealedThrough === null ? '' : `, the last of ${sealedThrough}`}.`,
    ...(areSignaturesJudged ? [] : ['No key is here: signatures were not judged. Give the key with --public-key.']),
  ];
}
