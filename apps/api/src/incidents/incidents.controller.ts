import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refusal } from '@zehuan/contracts';
import { closeIncident, incidentById, type IncidentRow, listIncidents, retryIncident } from '@zehuan/incidents';
import { unitByCode } from '@zehuan/org';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { keyAfter, pageOf } from '../http/cursor.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { LookAgain } from '../process/look-again.js';
import { CloseIncidentDto, IncidentDto, IncidentPageDto, IncidentsQuery } from './incidents.dto.js';

const incident = idOf('unknown-incident');
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const view = ({ unitId, unitCode, unitName, ...row }: IncidentRow): IncidentDto => ({
  ...row,
  unit: { id: unitId, code: unitCode, name: unitName },
});

/** What the process set aside because it failed again and again, and what is to become of it. */
@ApiTags('incidents')
@Controller(`${apiPath}/incidents`)
export class IncidentsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(LookAgain) private readonly lookAgain: LookAgain,
  ) {}

  @Reads('', {
    permits: 'incident.read',
    summary: 'Incidents, the newest first',
    answer: IncidentPageDto,
    refuses: ['cursor-invalid'],
  })
  listIncidents(
    @By() by: Acting,
    @Query() { cycle, unit, cursor, limit = 50, state, step }: IncidentsQuery,
  ): Promise<IncidentPageDto> {
    return this.acts.read(by, async (tx) => {
      const branch = unit === undefined ? undefined : (await unitByCode(tx, unit)).path;
      const after = keyAfter(cursor, isUuid);
      const rows = await listIncidents(tx, { cycleId: cycle, branch, state, step, after, limit: limit + 1 });
      return pageOf(rows, limit, (row) => row.id, view);
    });
  }

  @Reads(':id', {
    permits: 'incident.read',
    summary: 'An incident',
    answer: IncidentDto,
    isTagged: true,
    refuses: ['unknown-incident'],
  })
  readIncident(@By() by: Acting, @Param('id', incident) id: string): Promise<IncidentDto> {
    return this.acts.read(by, async (tx) => {
      const row = await incidentById(tx, id);
      if (!row) throw new Refusal('unknown-incident');
      return view(row);
    });
  }

  @Changes('POST', ':id/retry', {
    permits: 'incident.change',
    summary: 'Have what was set aside tried again',
    answer: IncidentDto,
    isTagged: true,
    takesNothing: true,
    refuses: ['unknown-incident', 'not-supervising', 'wrong-state'],
  })
  async retryIncident(@By() by: Acting, @Param('id', incident) id: string): Promise<IncidentDto> {
    const retried = await this.acts.act(by, async (tx) => view(await retryIncident(tx, id)));
    if (retried.cycleId !== null) this.lookAgain.startSoon(retried.cycleId);
    return retried;
  }

  @Changes('POST', ':id/close', {
    permits: 'incident.change',
    summary: 'Leave what was set aside as it is, for a reason',
    answer: IncidentDto,
    isTagged: true,
    refuses: ['unknown-incident', 'not-supervising', 'wrong-state', 'reason-missing'],
  })
  closeIncident(
    @By() by: Acting,
    @Param('id', incident) id: string,
    @Body() { reason }: CloseIncidentDto,
  ): Promise<IncidentDto> {
    return this.acts.act(by, async (tx) => view(await closeIncident(tx, { incidentId: id, reason })));
  }
}
