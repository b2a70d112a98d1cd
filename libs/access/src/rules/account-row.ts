import { type Fault, type PostKind, postKinds } from '@zehuan/contracts';
import { cellFaultIn, columnFinder, type Columns, type ColumnTitles, postTitle, type TableRow } from '@zehuan/org';

/** The columns of the sheet of accounts, in the order in which they are written. */
export const accountColumnKeys = ['login', 'name', 'unitCode', 'post', 'subject'] as const;
export type AccountColumn = (typeof accountColumnKeys)[number];

export const accountTitles: ColumnTitles<AccountColumn> = {
  login: { zh: '账号', en: 'Login' },
  name: { zh: '姓名', en: 'Name' },
  unitCode: { zh: '单位编码', en: 'Unit code' },
  post: { zh: '岗位', en: 'Post' },
  subject: { zh: '统一身份标识', en: 'Provider subject' },
};

/** The post tells namesakes of one unit apart; whoever has a subject signs in by the provider. */
export const accountColumns: Columns<AccountColumn> = {
  titles: accountTitles,
  required: ['login', 'name', 'unitCode'],
  columnOf: columnFinder(accountTitles, { login: ['登录名'], unitCode: ['编码', '单位代码'], subject: ['sub'] }),
};

export const accountFault = cellFaultIn(accountTitles);

/** What a row says, once each of its cells is right by itself. */
export interface RowAccount {
  readonly row: number;
  readonly login: string;
  readonly name: string;
  readonly unitCode: string;
  readonly post: PostKind | null;
  readonly subject: string | null;
}

const postOf = (text: string): PostKind | undefined =>
  postKinds.find((kind) => kind.toLowerCase() === text.toLowerCase() || postTitle(kind) === text);

const loginFault = (login: string): string | null => {
  if (login === '') return 'is missing';
  return /^\S{1,100}$/.test(login) ? null : 'must be 100 characters at most, without spaces';
};

/** What one row says by itself: the account where all its cells are right, else everything that is wrong. */
export function readAccountRow({ row, cells }: TableRow<AccountColumn>): {
  readonly account: RowAccount | null;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const text = (column: AccountColumn): string => cells[column]?.trim() ?? '';
  const check = (column: AccountColumn, message: string | null): void => {
    if (message !== null) faults.push(accountFault(row, column, message));
  };
  const [login, name, unitCode, subject] = [text('login'), text('name'), text('unitCode'), text('subject')];
  const post = text('post') === '' ? null : postOf(text('post'));
  check('login', loginFault(login));
  check('name', name === '' ? 'is missing' : null);
  check('unitCode', unitCode === '' ? 'is missing' : null);
  check('post', post === undefined ? `must be one of ${postKinds.map(postTitle).join(', ')}, or empty` : null);
  check('subject', subject.length > 255 ? 'must be 255 characters at most' : null);
  if (faults.length > 0 || post === undefined) return { account: null, faults };
  return { account: { row, login, name, unitCode, post, subject: subject === '' ? null : subject }, faults };
}
