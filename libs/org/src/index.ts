export * from './divisions.js';
export * from './end-unit.service.js';
export * from './establish-unit.service.js';
export * from './load-province.service.js';
export { moveUnit } from './move-unit.service.js';
export * from './post.service.js';
export * from './record/entities.js';
export * from './record/holders.js';
export { holdTree, lockTree } from './record/insert-units.js';
export { lockUnit } from './record/lock-unit.js';
export type { Page, PageRequest } from './record/page.js';
export { findPerson, type Person, type Post, postsOf, type Tenure, tenuresOfPost } from './record/posts.js';
export * from './record/unit.js';
export type { UnitChangeKind } from './record/unit-change.entity.js';
export * from './record/unit-history.js';
export * from './record/unit-lists.js';
export { matchesUnit, type TypedName, typedName } from './record/unit-search.js';
export * from './rename-unit.service.js';
export * from './rules/committee-name.js';
export { dayOf } from './rules/day.js';
export { postTitle } from './rules/post-title.js';
export type { PeopleOutcome } from './simulated-people.service.js';
export * from './term.service.js';
export * from './unit-scope.js';
export * from './import-units.service.js';
export { parseUnits } from './parse-units.js';
export { readRows } from './read-rows.js';
export { cellFaultIn, columnFinder, type Columns, type ColumnTitles, type TableRow } from './rules/columns.js';
export type { Difference } from './rules/import-present.js';
export type { UnitRow } from './rules/unit-row.js';
export {
  type ColumnToFill,
  type FilledSheet,
  readFilledSheets,
  type SheetToFill,
  writeSheetsToFill,
} from './sheets-to-fill.js';
export { formatOf, readTable, type SheetFormat, sheetFormats, writeTable } from './sheet.js';
export { type Cells, importRefused, largestFile, type Table } from './table.js';
