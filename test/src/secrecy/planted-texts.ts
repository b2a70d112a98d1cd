import { Planted } from './planted.js';

export const planted = new Planted();
const mail = (mark: string): string => `${mark}@planted.example`;

/** What people say in the year, each sort once. */
export const texts = {
  unit: planted.plant('name of a unit'),
  renaming: planted.plant('why a unit was renamed'),
  person: planted.plant('name of a person'),
  other: planted.plant('name of another person'),
  login: planted.plant('login of an account', (mark) => `login-${mark.slice(1)}`),
  email: planted.plant('address of a person', mail),
  substitute: planted.plant('for whom somebody acts'),
  form: planted.plant('text of a form', (mark) => `已按安排逐项完成，密语${mark}号`),
  note: planted.plant('note of a submission'),
  comment: planted.plant('comment'),
  returned: planted.plant('why a task was returned'),
  urge: planted.plant('text of an urge'),
  delegated: planted.plant('why a task was delegated'),
  item: planted.plant('title of a line'),
  measure: planted.plant('measure of a line'),
  itemReason: planted.plant('why a line was added'),
  pause: planted.plant('why a cycle was paused'),
  resume: planted.plant('why a cycle was resumed'),
  extend: planted.plant('why deadlines were moved'),
  close: planted.plant('why a phase was closed'),
  reopen: planted.plant('why a phase was opened again'),
  cancel: planted.plant('why a cycle was cancelled'),
  incident: planted.plant('why an incident was closed'),
  file: planted.plant('name of a file'),
  content: planted.plant('text of a file'),
  hook: planted.plant('address of a channel', (mark) => `https://planted.example/${mark}`),
  wrong: planted.plant('what a refused request said'),
  broken: planted.plant('what a failed request said'),
};

/** Given with an act on the process, which Temporal carries under the key. */
export const inEncrypted = [
  ...['why a cycle was paused', 'why a cycle was resumed', 'why deadlines were moved', 'why a phase was closed'],
  ...[
    'why a phase was opened again',
    'why a cycle was cancelled',
    'for whom somebody acts',
    'what a failed request said',
  ],
  'what a refused request said',
];
