import { type RefusalCode, refusals } from '@zehuan/contracts';
import type { WorkbookMode } from '@zehuan/tasks';
import { flag, flagParam, id, integer, listOf, oneOf, words } from '../http/fields.js';
import { SheetQuery } from './sheets.dto.js';

const modes = ['draft', 'submit'] as const satisfies readonly WorkbookMode[];

export class HandInQuery extends SheetQuery {
  @flagParam({ description: 'Says what would come of it, and changes nothing' }) readonly dryRun?: boolean;
}

export class HandInDto {
  @oneOf(modes, { optional: true, description: 'Keep as drafts (where left out), or submit' })
  readonly mode?: WorkbookMode;
}

export class HandedInTaskDto {
  @id() readonly taskId!: string;
  @words() readonly title!: string;
  @words() readonly sheet!: string;
  @integer({}, { description: 'Row of the sheet' }) readonly row!: number;
}

export class CellFaultDto {
  @words() readonly sheet!: string;
  @words({ description: 'As in E3' }) readonly cell!: string;
  @oneOf(Object.keys(refusals), { description: 'The code of the refusal' }) readonly code!: RefusalCode;
  @words({ description: 'What to do' }) readonly message!: string;
}

export class HandedInDto {
  @oneOf(modes) readonly mode!: WorkbookMode;
  @flag({ description: 'False for a dry run, which changes nothing' }) readonly isDone!: boolean;
  @listOf(() => HandedInTaskDto, {}, { description: 'The tasks that were kept or submitted, or would be' })
  readonly tasks!: readonly HandedInTaskDto[];
  @integer({}, { description: 'Rows that say what stands there already' }) readonly unchanged!: number;
  @integer({}, { description: 'Rows in which nothing is filled in' }) readonly empty!: number;
  @listOf(() => CellFaultDto, {}, { description: 'What is wrong, by cell; nothing can be kept while there is any' })
  readonly faults!: readonly CellFaultDto[];
}
