import { Body, Controller, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { askApproval, takeAgreed } from '@zehuan/access';
import { note } from '@zehuan/audit';
import { Refusal } from '@zehuan/contracts';
import { exportUnits, unitById } from '@zehuan/org';
import type { Transaction } from '@zehuan/platform';
import { approvalLocation, approvalOf } from '../access/approval-view.js';
import { ApprovalDto, AskDto } from '../access/approvals.dto.js';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { asDownload } from '../http/security-headers.js';
import { idOf } from '../http/validation.js';
import { RateLimited } from '../rates/budget.js';
import { PersonExportQuery } from './units.dto.js';
import { sheetTypes } from './sheet-types.js';

const approval = idOf('unknown-approval');

/** Names and mail of a whole branch in one file: asked for by one person, agreed to by another, then taken by the first. */
@ApiTags('units')
@Controller(`${apiPath}/units/person-exports`)
export class PersonExportsController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Changes('POST', '', {
    permits: 'unit.exportPersons',
    summary:
      'Ask to take out the unit for which you act and all below it with names and mail of those who hold the posts',
    description:
      'Nothing is taken out yet: another coordinator of the unit, or its top leader, has to agree to it, within seven days (`approvals`).',
    answer: ApprovalDto,
    status: 202,
    hasLocation: true,
    refuses: ['forbidden', 'approval-present'],
  })
  askPersonExport(@By() by: Acting, @Body() { reason }: AskDto): Promise<ApprovalDto> {
    const ask = async (tx: Transaction): Promise<ApprovalDto> => {
      const { unitId } = tx.actor;
      if (unitId === null) throw new Refusal('forbidden');
      return approvalOf(await askApproval(tx, { act: 'unit.exportPersons', input: { unitId }, reason }));
    };
    return this.acts.act(by, ask, { location: approvalLocation });
  }

  @RateLimited('exports')
  @Reads(':id', {
    permits: 'unit.takePersons',
    summary: 'What was asked for and agreed to, as a sheet that the import reads back; for a day after the agreement',
    file: Object.values(sheetTypes),
    refuses: ['unknown-approval', 'second-person-needed', 'approval-expired'],
  })
  async takePersonExport(
    @By() by: Acting,
    @Param('id', approval) id: string,
    @Query() { format = 'xlsx', language }: PersonExportQuery,
  ): Promise<StreamableFile> {
    const { file, code } = await this.acts.read(by, async (tx) => {
      const { unitId } = await takeAgreed(tx, id, 'unit.exportPersons');
      if (unitId === null) throw new Refusal('unknown-approval');
      const unit = await unitById(tx, unitId);
      const file = await exportUnits(tx, {
        ...{ under: unit.code, format, withPersons: true },
        ...(language === undefined ? {} : { language }),
      });
      const details = { under: unit.code, format, persons: true, approval: id };
      await note(tx, { kind: 'exported', subject: 'unit', committeeId: unitId, details });
      return { file, code: unit.code };
    });
    asDownload(by.response, `persons-${code}.${format}`);
    return new StreamableFile(file, { type: sheetTypes[format], length: file.length });
  }
}
