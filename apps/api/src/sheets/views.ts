import type { BoardRow, CycleRow, Heat, StuckRow, Trend, YearTrend } from '@zehuan/cycles';
import type { IncidentRow } from '@zehuan/incidents';
import type { NotificationView } from '@zehuan/notices';
import type { TaskInList } from '@zehuan/tasks';
import type { Sheet, SheetLanguage } from './sheets.js';
import * as words from './sheet-words.js';
import type { Word } from './sheet-words.js';

interface Column<Row> {
  readonly title: Word;
  readonly of: (row: Row, language: SheetLanguage) => string | number;
}

const column = <Row>(zh: string, en: string, of: Column<Row>['of']): Column<Row> => ({ title: { zh, en }, of });

/** A sheet in one language: what its columns say of each row. */
const sheetOf =
  <Row>(title: Word, columns: readonly Column<Row>[]) =>
  (rows: readonly Row[], language: SheetLanguage): Sheet => ({
    title: title[language],
    head: columns.map((each) => each.title[language]),
    rows: rows.map((row) => columns.map((each) => each.of(row, language))),
  });

const china = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
/** `YYYY-MM-DD HH:mm` in China; nothing where nothing happened. */
const timeOf = (at: Date | null): string => (at === null ? '' : china.format(at));

/** What a task is called in one language. */
const titleIn = (task: Pick<TaskInList, 'title' | 'titleInEnglish'>, language: SheetLanguage): string =>
  language === 'en' ? task.titleInEnglish : task.title;

/** Tasks, as the inbox lists them. */
export const tasksSheet = sheetOf<TaskInList>({ zh: '任务', en: 'Tasks' }, [
  column('标题', 'Title', (task, language) => titleIn(task, language)),
  column('类别', 'Kind', (task, language) => words.kindWords[task.kind][language]),
  column('阶段', 'Phase', (task, language) => words.phaseWords[task.phase][language]),
  column('责任单位编码', 'Unit code', (task) => task.unit.code),
  column('责任单位', 'Unit', (task) => task.unit.name),
  column('督办单位', 'Supervised by', (task) => task.supervisingUnit.name),
  column('状态', 'State', (task, language) => words.stateWords[task.state][language]),
  column('期限', 'Due', (task) => task.dueOn),
  column('逾期', 'Overdue', (task, language) => words.yesNoWord(task.isOverdue)[language]),
  column('签收时间', 'Acknowledged', (task) => timeOf(task.acknowledgedAt)),
  column('提交时间', 'Submitted', (task) => timeOf(task.submittedAt)),
  column('提交次数', 'Versions', (task) => task.submissionCount),
  column('评分', 'Score', (task) => task.score ?? ''),
  column('编号', 'Id', (task) => task.id),
]);

/** The cycles of a year, as they are listed. */
export const cyclesSheet = sheetOf<CycleRow>({ zh: '年度闭环', en: 'Cycles' }, [
  column('单位编码', 'Unit code', (cycle) => cycle.unitCode),
  column('单位', 'Unit', (cycle) => cycle.unitName),
  column('年度', 'Year', (cycle) => cycle.year),
  column('所处阶段', 'Phase', ({ state, phase }, language) =>
    state === 'running' ? words.phaseWords[phase][language] : '',
  ),
  column('状态', 'State', (cycle, language) => words.cycleWords[cycle.state][language]),
  column('政策包', 'Policy pack', (cycle) => `${cycle.packKey} ${cycle.packVersion}`),
  column('启动时间', 'Started', (cycle) => timeOf(cycle.startedAt)),
  column('结束时间', 'Ended', (cycle) => timeOf(cycle.endedAt)),
]);

/** The board: a row for each direct subordinate. */
export const boardSheet = sheetOf<BoardRow>({ zh: '督办看板', en: 'Board' }, [
  column('单位编码', 'Unit code', (row) => row.unitCode),
  column('单位', 'Unit', (row) => row.unitName),
  column('所处阶段', 'Phase', ({ phase }, language) => (phase === null ? '' : words.phaseWords[phase][language])),
  column('单位数', 'Units', (row) => row.units),
  column('任务数', 'Tasks', (row) => row.total),
  column('未签收', 'Not acknowledged', (row) => row.assigned),
  column('办理中', 'To do', (row) => row.acknowledged),
  column('待审核', 'In review', (row) => row.submitted),
  column('已退回', 'Returned', (row) => row.returned),
  column('已通过', 'Accepted', (row) => row.accepted),
  column('已取消', 'Cancelled', (row) => row.cancelled),
  column('逾期', 'Overdue', (row) => row.overdue),
  column('审核逾期', 'Reviews overdue', (row) => row.reviewsOverdue),
  column('上报次数', 'Escalations', (row) => row.escalations),
  column('有一把手', 'Has a top leader', (row, language) => words.yesNoWord(row.hasTopLeader)[language]),
  column('有填报员', 'Has a reporter', (row, language) => words.yesNoWord(row.hasReporter)[language]),
]);

/** What holds up a cycle, and with whom. */
export const stuckSheet = sheetOf<StuckRow>({ zh: '堵点', en: 'Stuck' }, [
  column('单位编码', 'Unit code', (row) => row.unitCode),
  column('单位', 'Unit', (row) => row.unitName),
  column('待办环节', 'Waits for', ({ side }, language) => words.sideWords[side][language]),
  column('经办人', 'Persons', ({ persons }) => persons.map(({ name }) => name).join('、')),
  column('任务数', 'Tasks', (row) => row.tasks),
  column('逾期', 'Overdue', (row) => row.overdue),
  column('最早期限', 'Earliest due', (row) => row.dueOn),
  column('最早提交时间', 'Waiting since', (row) => timeOf(row.waitingSince)),
]);

type TrendRow = YearTrend['points'][number] & Pick<YearTrend, 'year' | 'tasks'>;

/** The weeks of a year and of the one before; of what is still to come there is only the plan. */
export const trendRows = ({ lastYear, ...year }: Trend): readonly TrendRow[] =>
  [year, ...(lastYear === null ? [] : [lastYear])].flatMap(({ points, tasks, year: of }) =>
    points.map((point) => ({ ...point, tasks, year: of })),
  );

const ifPast = ({ isPast }: TrendRow, figure: number): number | '' => (isPast ? figure : '');

/** How a year went on, week by week. */
export const trendSheet = sheetOf<TrendRow>({ zh: '趋势', en: 'Trend' }, [
  column('年度', 'Year', (row) => row.year),
  column('周末日期', 'Week until', (row) => row.on),
  column('任务数', 'Tasks', (row) => row.tasks),
  column('计划完成', 'Planned', (row) => row.due),
  column('已提交', 'Submitted', (row) => ifPast(row, row.submitted)),
  column('已通过', 'Accepted', (row) => ifPast(row, row.accepted)),
  column('逾期', 'Overdue', (row) => ifPast(row, row.overdue)),
]);

/** Incidents, the newest first. */
export const incidentsSheet = sheetOf<IncidentRow>({ zh: '异常事项', en: 'Incidents' }, [
  column('单位编码', 'Unit code', (incident) => incident.unitCode),
  column('单位', 'Unit', (incident) => incident.unitName),
  column('环节', 'Step', (incident, language) => words.stepWords[incident.step][language]),
  column('状态', 'State', (incident, language) => words.incidentWords[incident.state][language]),
  column('代码', 'Code', (incident) => incident.code),
  column('原因', 'Message', (incident) => incident.message),
  column('次数', 'Attempts', (incident) => incident.attempts),
  column('首次发生', 'First', (incident) => timeOf(incident.firstAt)),
  column('最近发生', 'Last', (incident) => timeOf(incident.lastAt)),
  column('结束时间', 'Ended', (incident) => timeOf(incident.endedAt)),
  column('处理理由', 'Reason', (incident) => incident.reason ?? ''),
]);

/** Notices, the newest first. */
export const noticesSheet = sheetOf<NotificationView>({ zh: '消息', en: 'Notices' }, [
  column('时间', 'Time', (notice) => timeOf(notice.createdAt)),
  column('类别', 'Kind', (notice, language) => words.noticeWords[notice.kind][language]),
  column('单位', 'Unit', (notice) => notice.unit.name),
  column('接收人', 'Person', (notice) => notice.person?.name ?? ''),
  column('任务', 'Task', (notice, language) => (notice.task ? titleIn(notice.task, language) : '')),
  column('责任单位', 'Responsible unit', (notice) => notice.task?.unit.name ?? ''),
  column('任务期限', 'Due', (notice) => notice.task?.dueOn ?? ''),
  column('阅读时间', 'Read', (notice) => timeOf(notice.readAt)),
]);

const isHeatCell = (letter: string): letter is keyof typeof words.heatWords => letter in words.heatWords;

/** Unit by line; the direct subordinates only, or all below. */
export function heatSheet({ columns, rows }: Heat, depth: 'direct' | 'all', language: SheetLanguage): Sheet {
  const titles = columns.map(({ title, occurrence }) => `${title[language] ?? title['zh'] ?? ''} ${occurrence}`.trim());
  const shown = depth === 'all' ? rows : rows.filter((row) => row.depth === 1);
  const cellsOf = (cells: string): readonly string[] =>
    Array.from(cells, (letter) => (isHeatCell(letter) ? words.heatWords[letter][language] : letter));
  return {
    title: { zh: '热力表', en: 'Heat table' }[language],
    head: [...{ zh: ['单位编码', '单位', '层次'], en: ['Unit code', 'Unit', 'Depth'] }[language], ...titles],
    rows: shown.map((row) => [row.unitCode, row.unitName, row.depth, ...cellsOf(row.cells)]),
  };
}
