import type { CycleState, IncidentState, IncidentStep, Phase, TaskKind, TaskState } from '@zehuan/contracts';
import type { HeatCell } from '@zehuan/cycles';
import type { NoticeKind } from '@zehuan/tasks';
import type { SheetLanguage } from './sheets.js';

/** A word in both languages of sheets. */
export type Word = Readonly<Record<SheetLanguage, string>>;

const word = (zh: string, en: string): Word => ({ zh, en });

export const stateWords: Readonly<Record<TaskState, Word>> = {
  assigned: word('待签收', 'To acknowledge'),
  acknowledged: word('待办理', 'To do'),
  submitted: word('待审核', 'In review'),
  returned: word('已退回', 'Returned'),
  accepted: word('已通过', 'Accepted'),
  cancelled: word('已取消', 'Cancelled'),
};

export const kindWords: Readonly<Record<TaskKind, Word>> = {
  arrangement: word('任务安排', 'Arrangement'),
  item: word('责任事项', 'Item'),
  inspection: word('督查检查', 'Inspection'),
  statement: word('述责', 'Statement'),
  assessment: word('考核自评', 'Self-assessment'),
  result: word('结果签收', 'Result'),
};

export const phaseWords: Readonly<Record<Phase, Word>> = {
  clarifying: word('明责', 'Clarifying'),
  supervising: word('督责', 'Supervising'),
  stating: word('述责', 'Stating'),
  testing: word('考责', 'Testing'),
  applying: word('结果运用', 'Applying'),
};

export const cycleWords: Readonly<Record<CycleState, Word>> = {
  running: word('进行中', 'Running'),
  paused: word('已暂停', 'Paused'),
  closed: word('已结束', 'Closed'),
  cancelled: word('已取消', 'Cancelled'),
};

export const heatWords: Readonly<Record<HeatCell, Word>> = {
  a: stateWords.assigned,
  k: stateWords.acknowledged,
  s: stateWords.submitted,
  r: stateWords.returned,
  d: stateWords.accepted,
  x: stateWords.cancelled,
  l: word('逾期', 'Overdue'),
  v: word('审核逾期', 'Review overdue'),
  '-': word('', ''),
};

export const sideWords: Readonly<Record<'responsible' | 'supervising', Word>> = {
  responsible: word('逾期未提交', 'Overdue tasks'),
  supervising: word('待审核', 'Reviews'),
};

export const incidentWords: Readonly<Record<IncidentState, Word>> = {
  open: word('待处理', 'Open'),
  retried: word('重试中', 'Tried again'),
  resolved: word('已解决', 'Resolved'),
  closed: word('已关闭', 'Closed'),
};

export const stepWords: Readonly<Record<IncidentStep, Word>> = {
  look: word('闭环推进', 'The whole cycle'),
  issue: word('任务下达', 'Issuing tasks'),
  remind: word('提醒', 'Reminding'),
  cascade: word('启动下级闭环', 'Starting cycles below'),
  assess: word('考核', 'Assessing'),
  act: word('人工操作', 'An act'),
  notify: word('消息外发', 'Sending notices'),
  startYear: word('启动年度', 'Starting the year'),
};

export const noticeWords: Readonly<Record<NoticeKind, Word>> = {
  reminder: word('提醒', 'Reminder'),
  escalation: word('上报提醒', 'Escalation'),
  urge: word('催办', 'Urged'),
  returned: word('退回', 'Returned'),
  assigned: word('新任务', 'New task'),
  extended: word('延期', 'Extended'),
  cancelled: word('取消', 'Cancelled'),
  accepted: word('通过', 'Accepted'),
  withdrawn: word('撤回', 'Withdrawn'),
  comment: word('留言', 'Remark'),
  handover: word('移交', 'Handed over'),
  result: word('结果', 'Result'),
  delegated: word('委托代办', 'Acting for another'),
  delegationEnded: word('委托终止', 'Acting for another has ended'),
};

export const yesNoWord = (is: boolean): Word => (is ? word('是', 'Yes') : word('否', 'No'));
