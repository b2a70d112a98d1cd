import type { NoticeKind } from '@zehuan/tasks';

/** One notification as a message tells it. */
export interface NoticeLine {
  readonly kind: NoticeKind;
  /** Whether it is about the review of a submission and not about the task itself. */
  readonly isReview: boolean;
  readonly taskId: string | null;
  readonly title: { readonly zh: string; readonly en: string } | null;
  /** The responsible unit; for what is no single task, the unit that is told. */
  readonly unit: string;
  readonly dueOn: string | null;
  readonly isProvisional: boolean;
  /** What somebody wrote: the reason of a return, the text of a comment or of urging. */
  readonly text: string | null;
  /** How many tasks, where it stands for several. */
  readonly tasks: number | null;
}

export interface MessageText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const words: Readonly<Record<NoticeKind, { readonly zh: string; readonly en: string }>> = {
  reminder: { zh: '提醒', en: 'Reminder' },
  escalation: { zh: '逾期升级', en: 'Overdue, escalated' },
  urge: { zh: '催办', en: 'Urged' },
  returned: { zh: '退回', en: 'Returned' },
  assigned: { zh: '新任务', en: 'New task' },
  extended: { zh: '延期', en: 'Deadline moved' },
  cancelled: { zh: '取消', en: 'Cancelled' },
  accepted: { zh: '通过', en: 'Accepted' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  comment: { zh: '留言', en: 'Comment' },
  handover: { zh: '移交', en: 'Handed over' },
  result: { zh: '结果', en: 'Result' },
  delegated: { zh: '委托代办', en: 'Acting for another' },
  delegationEnded: { zh: '委托终止', en: 'Acting for another has ended' },
};

/** One line, whatever is in it: a line break in a title must not begin a header or a line of its own. */
const flat = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const inChinese = (line: NoticeLine): string => {
  const what = line.isReview ? '审核' : '';
  const title = line.title ? flat(line.title.zh) : line.tasks === null ? '' : `${line.tasks} 项`;
  const due = line.dueOn === null ? '' : `，${line.dueOn} 截止${line.isProvisional ? '（暂定）' : ''}`;
  return `【${words[line.kind].zh}${what}】${flat(line.unit)}：${title}${due}${line.text ? `。${flat(line.text)}` : ''}`;
};

const inEnglish = (line: NoticeLine): string => {
  const what = line.isReview ? ' (review)' : '';
  const title = line.title ? flat(line.title.en) : line.tasks === null ? '' : `${line.tasks} tasks`;
  const due = line.dueOn === null ? '' : `, due ${line.dueOn}${line.isProvisional ? ' (provisional)' : ''}`;
  return `${words[line.kind].en}${what} - ${flat(line.unit)}: ${title}${due}${line.text ? `. ${flat(line.text)}` : ''}`;
};

const subjectOf = (lines: readonly NoticeLine[]): string => {
  const [line] = lines;
  if (lines.length !== 1 || !line) return `【责环】${lines.length} 项通知 / ${lines.length} notices`;
  return `【责环】${short(inChinese(line), 80)} / ${words[line.kind].en}`;
};

/** Text as HTML shows it. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const paragraph = (greeting: string, lines: readonly string[]): string =>
  `<p>${escapeHtml(greeting)}</p><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;

const foot = (publicUrl: string): readonly [string, string] => [
  `请登录责环办理：${publicUrl}`,
  `Open zehuan to act on it: ${publicUrl}`,
];

/** Lines that say the same are told once. */
const distinct = (lines: readonly NoticeLine[]): readonly NoticeLine[] => [
  ...new Map(lines.map((line) => [inChinese(line), line])).values(),
];

/** A message in Chinese first, then in English; as text and as simple HTML. */
export const messageText = (all: readonly NoticeLine[], publicUrl: string): MessageText => {
  const lines = distinct(all);
  const zh = lines.map(inChinese);
  const en = lines.map(inEnglish);
  const [footZh, footEn] = foot(publicUrl);
  return {
    subject: subjectOf(lines),
    text: [...zh, footZh, '', ...en, footEn, ''].join('\n'),
    html: `<!doctype html><html lang="zh"><body>${paragraph('您好：', zh)}<p>${escapeHtml(footZh)}</p><hr>${paragraph('Dear colleague,', en)}<p>${escapeHtml(footEn)}</p></body></html>`,
  };
};

/** As many whole lines in Chinese as fit into so many bytes of UTF-8, for robots with short messages. */
export const robotText = (all: readonly NoticeLine[], publicUrl: string, mostBytes: number): string => {
  const lines = distinct(all).map((line) => short(inChinese(line), 300));
  const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
  const end = (left: number): string => `${left > 0 ? `\n等共 ${lines.length} 项` : ''}\n${foot(publicUrl)[0]}`;
  let text = `【责环】${lines.length} 项通知`;
  for (const [index, line] of lines.entries()) {
    if (bytes(`${text}\n${line}${end(lines.length - index)}`) > mostBytes) return text + end(lines.length - index);
    text += `\n${line}`;
  }
  return text + end(0);
};
