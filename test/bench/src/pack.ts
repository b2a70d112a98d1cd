import { builtInPacks, loadPack, type Pack } from '@zehuan/policy';

/** A year whose calendar nobody has published: every weekday is worked, so that the year begins with its first day. */
export const year = 2027;
export const itemsOfAUnit = 12;

export const jiangsu = async (): Promise<Pack> => {
  for (const { source } of await builtInPacks()) {
    const { pack } = loadPack(source);
    if (pack?.key === 'jiangsu') return pack;
  }
  throw new Error('The pack jiangsu does not come with the system');
};

/** The day on which the first item falls due, and on which 10,000 are reminded; the others fall due at the year's end. */
export const reminderDay = `${year}-04-15`;

/**
 * Twelve items, or as many as are wanted, for every county and township, issued at once when the year begins; one rung, on the day. Only the first
 * item falls due within the measurement.
 */
export const benchPack = async (dayMilliseconds: number, items = itemsOfAUnit): Promise<Pack> => {
  const pack = await jiangsu();
  const form = Object.keys(pack.forms).find((key) => key === 'progress');
  const like = pack.items.find((item) => item.kind === 'item' && item.form === form && item.due && !item.signedBy);
  if (!like) throw new Error('The pack jiangsu has no item with the form progress');
  const open = { opens: '01-01', closes: '12-30', endsWhen: 'deadline' } as const;
  return {
    ...pack,
    key: 'bench',
    version: `1.0.0-${dayMilliseconds}`,
    province: '99',
    calendar: { name: 'cn', squeeze: { dayMilliseconds } },
    phases: { clarifying: open, supervising: open, stating: open, testing: open, applying: open },
    cascade: { starts: 'atOnce', noLaterThanWorkingDays: 5 },
    items: Array.from({ length: items }, (_, index) => ({
      ...like,
      evidence: [],
      key: `item-${index + 1}`,
      issuedIn: 'clarifying',
      phase: 'clarifying',
      levels: ['city', 'county', 'township'],
      due: { on: index === 0 ? reminderDay.slice(5) : '12-15' },
    })),
    ladders: {
      default: [{ key: 'onDay', workingDays: 0, audience: ['reporter'], isEscalation: false, ignoresQuietHours: true }],
      review: [],
    },
  };
};

/** A form for the items of the pack; each one says something else. */
export const formOf = (index: number): object => ({
  summary: `第 ${index} 号报告：各项任务按期推进，问题逐条整改`,
  isDone: true,
});
