import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { note } from '@zehuan/audit';
import { Refusal } from '@zehuan/contracts';
import { type Cells, writeTable } from '@zehuan/org';
import type { Transaction } from '@zehuan/platform';
import { type Acting } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { asDownload } from '../http/security-headers.js';

/** The media type of an Excel workbook. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook is built in memory, so no file has more rows, and none more cells. */
export const mostSheetRows = 10_000;
const mostSheetCells = 200_000;

/** What one asks the record for, so that one row too many comes to light. */
export const sheetLimit = mostSheetRows + 1;

export type SheetLanguage = 'zh' | 'en';

/** A view of the record as a sheet. */
export interface Sheet {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: Cells;
}

/** What is exported, for the name of the file and for the trail. */
interface Exported {
  readonly name: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

function requireModest({ head, rows }: Sheet): void {
  if (rows.length <= mostSheetRows && rows.length * head.length <= mostSheetCells) return;
  const bound = `A file holds at most ${mostSheetRows} rows and ${mostSheetCells} cells; narrow the filters`;
  throw new Refusal('export-too-large', bound);
}

/** Sends what somebody sees as an Excel workbook, and notes in the trail who took out what. */
@Injectable()
export class Sheets {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  async send(
    by: Acting,
    { name, subject, details }: Exported,
    read: (tx: Transaction) => Promise<Sheet>,
  ): Promise<StreamableFile> {
    const sheet = await this.acts.read(by, async (tx) => {
      const found = await read(tx);
      requireModest(found);
      await note(tx, { kind: 'exported', subject, rowCount: found.rows.length, details });
      return found;
    });
    const file = await writeTable([sheet.head, ...sheet.rows], 'xlsx', sheet.title);
    asDownload(by.response, `${name}.xlsx`);
    return new StreamableFile(file, { type: workbookType, length: file.length });
  }
}
