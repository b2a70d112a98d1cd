import { Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { resultsOf } from '@zehuan/assessment';
import { cycleById, heatOf, itemsOf, listCycles, stuckOf, timelineOf, trendOf } from '@zehuan/cycles';
import { unitByCode } from '@zehuan/org';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { keyAfter, pageOf } from '../http/cursor.js';
import { apiPath, Reads } from '../http/operation.js';
import { PageQuery } from '../http/paging.dto.js';
import { idOf } from '../http/validation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { AsOfQuery } from '../units/units.dto.js';
import { boardView, cycleInList, cycleViewById } from './cycle-view.js';
import {
  BoardDto,
  CycleDto,
  CyclePageDto,
  CyclesQuery,
  HeatDto,
  ItemsDto,
  ResultsDto,
  StuckDto,
  TimelineDto,
  TrendDto,
} from './cycles.dto.js';

const cycleId = idOf('unknown-cycle');
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reading cycles. */
@ApiTags('cycles')
@Controller(`${apiPath}/cycles`)
export class CyclesController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  @Reads('', {
    permits: 'cycle.read',
    summary: 'Cycles, the newest first',
    answer: CyclePageDto,
    refuses: ['cursor-invalid'],
  })
  listCycles(
    @By() by: Acting,
    @Query() { unit, under, cursor, limit = 50, ...query }: CyclesQuery,
  ): Promise<CyclePageDto> {
    return this.acts.read(by, async (tx) => {
      if (unit !== undefined) await unitByCode(tx, unit);
      const after = keyAfter(cursor, isUuid);
      const rows = await listCycles(tx, {
        limit: limit + 1,
        ...(query.year === undefined ? {} : { year: query.year }),
        ...(query.state === undefined ? {} : { state: query.state }),
        ...(unit === undefined ? {} : { unitCode: unit, isForTree: under === true }),
        ...(after === undefined ? {} : { after }),
      });
      return pageOf(rows, limit, (row) => row.id, cycleInList);
    });
  }

  @Reads(':id', {
    permits: 'cycle.read',
    summary: 'A cycle with its phases and counts, now or as it stood',
    answer: CycleDto,
    isTagged: true,
    refuses: ['unknown-cycle'],
  })
  readCycle(@By() by: Acting, @Param('id', cycleId) id: string, @Query() { asOf }: AsOfQuery): Promise<CycleDto> {
    return this.acts.read(by, (tx) => cycleViewById(tx, id, asOf === undefined ? undefined : new Date(asOf)));
  }

  @Reads(':id/board', {
    permits: 'cycle.read',
    summary: 'A row for each direct subordinate, rolled up over all below it',
    answer: BoardDto,
    refuses: ['unknown-cycle'],
  })
  readBoard(@By() by: Acting, @Param('id', cycleId) id: string): Promise<BoardDto> {
    return this.acts.read(by, async (tx) => boardView(tx, await cycleById(tx, id), this.parts.map));
  }

  @Reads(':id/heat', {
    permits: 'cycle.read',
    summary: 'Unit by line: how every task of the cycle and of those below it stands',
    answer: HeatDto,
    refuses: ['unknown-cycle'],
  })
  readHeat(@By() by: Acting, @Param('id', cycleId) id: string): Promise<HeatDto> {
    return this.acts.read(by, async (tx) => heatOf(tx, await cycleById(tx, id)));
  }

  @Reads(':id/stuck', {
    permits: 'cycle.read',
    summary: 'What holds up the cycle and those below it, and with whom',
    answer: StuckDto,
    refuses: ['unknown-cycle'],
  })
  readStuck(@By() by: Acting, @Param('id', cycleId) id: string): Promise<StuckDto> {
    return this.acts.read(by, async (tx) => stuckOf(tx, await cycleById(tx, id)));
  }

  @Reads(':id/trend', {
    permits: 'cycle.read',
    summary: 'How the cycle and those below it went on, week by week, beside the plan and the year before',
    answer: TrendDto,
    refuses: ['unknown-cycle'],
  })
  readTrend(@By() by: Acting, @Param('id', cycleId) id: string): Promise<TrendDto> {
    return this.acts.read(by, async (tx) => trendOf(tx, await cycleById(tx, id)));
  }

  @Reads(':id/timeline', {
    permits: 'cycle.read',
    summary: 'What happened to a cycle, the oldest first',
    answer: TimelineDto,
    refuses: ['unknown-cycle', 'cursor-invalid'],
  })
  readTimeline(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Query() { cursor, limit = 50 }: PageQuery,
  ): Promise<TimelineDto> {
    return this.acts.read(by, async (tx) => {
      await cycleById(tx, id);
      const rows = await timelineOf(tx, id, keyAfter(cursor, /^\d{1,15}$/) ?? null, limit + 1);
      return pageOf(
        rows,
        limit,
        (row) => row.id,
        (row) => row,
      );
    });
  }

  @Reads(':id/items', {
    permits: 'cycle.read',
    summary: 'The lines of the arrangement, in the order in which they fall due',
    answer: ItemsDto,
    refuses: ['unknown-cycle'],
  })
  listItems(@By() by: Acting, @Param('id', cycleId) id: string): Promise<ItemsDto> {
    return this.acts.read(by, async (tx) => {
      await cycleById(tx, id);
      return { items: await itemsOf(tx, id) };
    });
  }

  @Reads(':id/results', {
    permits: 'cycle.readResults',
    summary: 'The results of the assessment, the best first',
    answer: ResultsDto,
    refuses: ['unknown-cycle'],
  })
  listResults(@By() by: Acting, @Param('id', cycleId) id: string): Promise<ResultsDto> {
    return this.acts.read(by, async (tx) => {
      await cycleById(tx, id);
      return { items: await resultsOf(tx, { cycleId: id }) };
    });
  }
}
