import { createHash } from 'node:crypto';
import { Controller, Inject, Query, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { note } from '@zehuan/audit';
import { exportUnits, formatOf, importUnits, parseUnits } from '@zehuan/org';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads, Uploads } from '../http/operation.js';
import { ReadsFile } from '../http/receives-file.js';
import { asDownload } from '../http/security-headers.js';
import { RateLimited } from '../rates/budget.js';
import { sheetTypes } from './sheet-types.js';
import { ExportQuery, ImportOutcomeDto, ImportQuery } from './units.dto.js';

/** Units as sheets, in and out. */
@ApiTags('units')
@Controller(`${apiPath}/units`)
export class UnitSheetsController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Changes('POST', 'import', {
    permits: 'unit.import',
    summary: 'Make the record agree with a sheet (Excel or CSV); all of it or, where one row is wrong, nothing',
    answer: ImportOutcomeDto,
    refuses: [
      'import-refused',
      'attachment-too-large',
      'unit-busy',
      'code-taken',
      'unit-ended',
      'post-held',
      'reason-missing',
    ],
  })
  @Uploads()
  @UseInterceptors(ReadsFile)
  async importUnits(
    @By() by: Acting,
    @Query() query: ImportQuery,
    @UploadedFile() { buffer }: Express.Multer.File,
  ): Promise<ImportOutcomeDto> {
    // Read before the transaction: a large sheet takes a while.
    const rows = await parseUnits(buffer, formatOf(buffer));
    const uploadedSha256 = createHash('sha256').update(buffer).digest('hex');
    return this.acts.act(by, (tx) => importUnits(tx, rows, query), { uploadedSha256 });
  }

  @RateLimited('exports')
  @Reads('export', {
    permits: 'unit.export',
    summary: 'A unit and all below it as a sheet without persons, which the import reads back without a change',
    file: Object.values(sheetTypes),
  })
  async exportUnits(@By() by: Acting, @Query() { format = 'xlsx', ...query }: ExportQuery): Promise<StreamableFile> {
    const file = await this.acts.read(by, async (tx) => {
      const sheet = await exportUnits(tx, { ...query, format });
      await note(tx, { kind: 'exported', subject: 'unit', details: { under: query.under, format } });
      return sheet;
    });
    asDownload(by.response, `units-${query.under}.${format}`);
    return new StreamableFile(file, { type: sheetTypes[format], length: file.length });
  }
}
