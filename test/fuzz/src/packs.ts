import { builtInPacks, loadPack, type Pack } from '@zehuan/policy';

/**
 * The cycle in which people are at work, and one that they have brought to its end: years whose calendar nobody has
 * published and that begin on a weekday, so that they open with their first day.
 */
export const years = { past: 2029, present: 2031 } as const;

const items = ['arrangement', 'responsibility-list', 'mid-year-inspection', 'self-assessment', 'statement'];

/**
 * The pack of Jiangsu with everything issued and open at once, in a year that lasts two weeks, so that whatever day the
 * fuzzing is run on, nothing falls due while it lasts.
 */
export const fuzzPacks = async (): Promise<readonly Pack[]> => {
  const [jiangsu] = (await builtInPacks()).flatMap(({ source }) => {
    const { pack } = loadPack(source);
    return pack?.key === 'jiangsu' ? [pack] : [];
  });
  if (!jiangsu) throw new Error('The pack jiangsu does not come with the system');
  const open = { opens: '01-01', closes: '12-30', endsWhen: 'deadline' } as const;
  return [
    {
      ...jiangsu,
      key: 'fuzz',
      province: '99',
      calendar: { name: 'cn', squeeze: { dayMilliseconds: 3_600_000 } },
      phases: { clarifying: open, supervising: open, stating: open, testing: open, applying: open },
      cascade: { starts: 'atOnce', noLaterThanWorkingDays: 5 },
      items: jiangsu.items
        .filter(({ key }) => items.includes(key))
        .map((item) => ({ ...item, issuedIn: 'clarifying' as const, due: { on: '12-15' } })),
    },
  ];
};
