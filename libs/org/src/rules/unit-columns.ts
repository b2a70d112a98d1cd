import { type UnitKind, type UnitLevel } from '@zehuan/contracts';
import { columnFinder, type Columns, type ColumnTitles, plain } from './columns.js';

/** The columns of the sheet of units, in the order in which they are written. */
export const unitColumnKeys = [
  'code',
  'name',
  'kind',
  'level',
  'parentCode',
  'establishedOn',
  'secretaryName',
  'secretaryEmail',
  'coordinatorName',
  'coordinatorEmail',
  'reporterName',
  'reporterEmail',
] as const;

export type UnitColumn = (typeof unitColumnKeys)[number];

/** What is known of a unit without naming anybody. */
export const columnsWithoutPersons = unitColumnKeys.filter((key) => !/^(secretary|coordinator|reporter)/.test(key));

/** Columns without which a file says too little about a unit. */
export const requiredColumns = ['code', 'name', 'kind', 'level', 'parentCode'] as const satisfies readonly UnitColumn[];

/** What the head of each column says, in Chinese and English. */
export const columnTitles: ColumnTitles<UnitColumn> = {
  code: { zh: '编码', en: 'Code' },
  name: { zh: '名称', en: 'Name' },
  kind: { zh: '类型', en: 'Kind' },
  level: { zh: '层级', en: 'Level' },
  parentCode: { zh: '上级编码', en: 'Parent code' },
  establishedOn: { zh: '成立日期', en: 'Established on' },
  secretaryName: { zh: '书记姓名', en: 'Secretary name' },
  secretaryEmail: { zh: '书记邮箱', en: 'Secretary email' },
  coordinatorName: { zh: '协调员姓名', en: 'Coordinator name' },
  coordinatorEmail: { zh: '协调员邮箱', en: 'Coordinator email' },
  reporterName: { zh: '填报员姓名', en: 'Reporter name' },
  reporterEmail: { zh: '填报员邮箱', en: 'Reporter email' },
};

const otherTitles: Readonly<Partial<Record<UnitColumn, readonly string[]>>> = {
  code: ['单位编码', '代码'],
  name: ['单位名称'],
  kind: ['单位类型'],
  level: ['级别'],
  parentCode: ['上级单位编码'],
};

/** The column that a head stands for; undefined for one that is not known. */
export const columnOf = columnFinder(columnTitles, otherTitles);

/** The columns of units, as a sheet is read by them. */
export const unitColumns: Columns<UnitColumn> = { titles: columnTitles, required: requiredColumns, columnOf };

/** What the kinds of units are called in a Chinese sheet. */
export const kindTitles: Readonly<Record<UnitKind, string>> = {
  committee: '党委',
  disciplineCommission: '纪委',
  workingOrgan: '工作机关',
  department: '部门党组',
  enterprise: '企业',
};

/** What the levels are called in a Chinese sheet. */
export const levelTitles: Readonly<Record<UnitLevel, string>> = {
  province: '省',
  city: '市',
  county: '县',
  township: '乡镇',
};

const reader = <Word extends string>(
  titles: Readonly<Record<Word, string>>,
  others: Readonly<Record<string, Word>>,
): ((text: string) => Word | undefined) => {
  const words = Object.entries(titles) as [Word, string][];
  const known = new Map([
    ...words.flatMap(
      ([word, title]) =>
        [
          [plain(word), word],
          [title, word],
        ] as const,
    ),
    ...Object.entries(others),
  ]);
  return (text) => known.get(plain(text));
};

/** The kind that a cell names, in Chinese or English. */
export const kindOf = reader(kindTitles, {
  党组: 'department',
  党工委: 'committee',
  纪工委: 'disciplineCommission',
  部门: 'department',
});

/** The level that a cell names, in Chinese or English. */
export const levelOf = reader(levelTitles, {
  省级: 'province',
  市级: 'city',
  县级: 'county',
  区县: 'county',
  乡镇级: 'township',
  乡级: 'township',
  乡: 'township',
});
