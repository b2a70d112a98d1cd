import { builtInPacks, loadPack, type Pack } from '@zehuan/policy';

/** How long a day of the squeezed year lasts on a machine that has time for it. */
const dayMilliseconds = 600;
export const year = 2026;

/** The day of the year that lies so many seconds after the start, as a pack writes it. */
const day = (seconds: number): string => dateAt(seconds).slice(5);

/** The same as `YYYY-MM-DD`. */
export const dateAt = (seconds: number): string =>
  new Date(Date.UTC(year, 0, 1) + Math.round((seconds * 1000) / dayMilliseconds) * 86_400_000)
    .toISOString()
    .slice(0, 10);

/**
 * When what happens, in seconds from the start at the pace 1. The margins are what makes the end state independent of faults: a
 * worker that dies costs its cycles about fifteen seconds (Temporal gives up waiting for it), all servers at once
 * about twenty-five, and Temporal away for three tenths of the year fifty.
 */
export const plan = {
  firstDue: 65,
  extendedTo: 74,
  clarifyingCloses: 112,
  statementDue: 143,
  statingCloses: 172,
  /** The last phase ends when everything in it is done, which takes seconds; this is when it would end anyway. */
  applyingCloses: 218,
  /** How long a year takes that nothing disturbs. */
  seconds: 176,
} as const;

type Items = Pack['items'];

const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

/** The tasks of the year: all but the statement and the receipt are issued at once, and fall due one after the other. */
const itemsOf = (items: Items): Items => {
  const one = (key: string, change: Partial<Items[number]>): Items[number] => {
    const found = items.find((item) => item.key === key);
    if (!found) throw new Error(`The built-in pack has no item ${key}`);
    return { ...found, issuedIn: 'clarifying', ...change };
  };
  const due = (seconds: number): NonNullable<Items[number]['due']> => ({ on: day(seconds) });
  const review = (isScored: boolean): Items[number]['review'] => ({
    isScored,
    withinWorkingDays: 120,
    returnGraceWorkingDays: 1,
  });
  return [
    one('arrangement', { due: due(plan.firstDue) }),
    one('responsibility-list', {
      due: due(plan.firstDue + 1),
      review: review(false),
      evidence: [{ key: 'list', title: text('责任清单', 'The lists'), isRequired: true }],
    }),
    one('committee-study', {
      occurrences: [
        { key: 'h1', title: text('上半年专题研究', 'First study'), due: due(plan.firstDue + 2) },
        { key: 'h2', title: text('下半年专题研究', 'Second study'), due: due(plan.firstDue + 4) },
      ],
      review: review(false),
    }),
    one('mid-year-inspection', { due: due(plan.firstDue + 3), review: review(true) }),
    one('self-assessment', { due: due(plan.firstDue + 5), review: review(false) }),
    one('statement', { issuedIn: 'stating', due: due(plan.statementDue), review: review(true) }),
    one('result-receipt', { issuedIn: 'applying', due: due(plan.applyingCloses - 2) }),
  ];
};

/**
 * A pack whose whole year takes minutes, and in which nothing that people do lies close to what time does. A slower
 * pace gives a slow or busy machine the same margins; the days are the same.
 */
export const squeezedYear = async (pace: number): Promise<Pack> => {
  const [jiangsu] = (await builtInPacks()).flatMap(({ source }) => {
    const { pack } = loadPack(source);
    return pack?.key === 'jiangsu' ? [pack] : [];
  });
  if (!jiangsu) throw new Error('The pack jiangsu does not come with the system');
  const phase = (
    opens: number,
    closes: number,
    endsWhen: 'allDone' | 'deadline' = 'deadline',
  ): Pack['phases']['clarifying'] => ({ opens: day(opens), closes: day(closes), endsWhen });
  return {
    ...jiangsu,
    key: 'faults',
    version: '1.0.0',
    province: '99',
    calendar: { name: 'cn', squeeze: { dayMilliseconds: Math.round(dayMilliseconds * pace) } },
    phases: {
      clarifying: phase(2, plan.clarifyingCloses),
      supervising: phase(4, plan.clarifyingCloses + 2),
      stating: phase(6, plan.statingCloses),
      testing: phase(8, plan.statingCloses + 1),
      applying: phase(10, plan.applyingCloses, 'allDone'),
    },
    cascade: { starts: 'atOnce', noLaterThanWorkingDays: 5 },
    items: itemsOf(jiangsu.items),
    ladders: {
      default: [
        { key: 'onDay', workingDays: 0, audience: ['reporter'], isEscalation: false, ignoresQuietHours: true },
        {
          key: 'after1',
          workingDays: 1,
          audience: ['reporter', 'topLeader'],
          isEscalation: true,
          ignoresQuietHours: true,
        },
        {
          key: 'after2',
          workingDays: 2,
          audience: ['topLeader', 'supervisingCommittee'],
          isEscalation: true,
          ignoresQuietHours: true,
        },
      ],
      review: [],
    },
    notices: { ...jiangsu.notices, digestFrom: 1000 },
  };
};
