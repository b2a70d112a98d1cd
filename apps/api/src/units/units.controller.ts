import { Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { cycleOfUnit, handoverSheetsOf } from '@zehuan/cycles';
import {
  changesOf,
  childrenOf,
  directSubordinates,
  holdersOf,
  searchUnits,
  subordinateCounts,
  unitAsOf,
  unitByCode,
} from '@zehuan/org';
import { boardView } from '../cycles/cycle-view.js';
import { BoardDto, UnitBoardQuery } from '../cycles/cycles.dto.js';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Reads } from '../http/operation.js';
import { keyOf } from '../http/validation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { dayInChina } from './day-in-china.js';
import { unitMapView } from './unit-map-view.js';
import {
  AsOfQuery,
  ChildrenQuery,
  HandoverSheetsDto,
  HoldersDto,
  OnQuery,
  UnitChangesDto,
  UnitMapDto,
  UnitPageDto,
  UnitsQuery,
  UnitViewDto,
} from './units.dto.js';

const code = keyOf('unknown-unit');

@ApiTags('units')
@Controller(`${apiPath}/units`)
export class UnitsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  @Reads('', {
    permits: 'unit.read',
    summary: 'Existing units, by code',
    answer: UnitPageDto,
    refuses: ['cursor-invalid'],
  })
  listUnits(@By() by: Acting, @Query() query: UnitsQuery): Promise<UnitPageDto> {
    return this.acts.read(by, (tx) => searchUnits(tx, query));
  }

  @Reads(':code', { permits: 'unit.read', summary: 'A unit, now or as it stood', answer: UnitViewDto, isTagged: true })
  readUnit(
    @By() by: Acting,
    @Param('code', code) unitCode: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<UnitViewDto> {
    return this.acts.read<UnitViewDto>(by, async (tx) => {
      if (asOf !== undefined) return unitAsOf(tx, unitCode, new Date(asOf));
      const unit = await unitByCode(tx, unitCode);
      return { ...unit, subordinates: await subordinateCounts(tx, unit.id) };
    });
  }

  @Reads(':code/children', {
    permits: 'unit.read',
    summary: 'Units directly under a unit, by code',
    answer: UnitPageDto,
    refuses: ['cursor-invalid'],
  })
  listChildren(
    @By() by: Acting,
    @Param('code', code) unitCode: string,
    @Query() { kind, ...page }: ChildrenQuery,
  ): Promise<UnitPageDto> {
    return this.acts.read(by, (tx) => childrenOf(tx, unitCode, { ...page, kinds: kind && [kind] }));
  }

  @Reads(':code/holders', {
    permits: 'unit.read',
    summary: 'Who holds the posts of a unit on a day',
    answer: HoldersDto,
  })
  listHolders(@By() by: Acting, @Param('code', code) unitCode: string, @Query() { on }: OnQuery): Promise<HoldersDto> {
    return this.acts.read(by, async (tx) => {
      const unit = await unitByCode(tx, unitCode);
      return { items: await holdersOf(tx, unit.id, on ?? dayInChina(tx.at)) };
    });
  }

  @Reads(':code/board', {
    permits: 'cycle.read',
    summary: "The board of a committee's newest year, or of one year",
    answer: BoardDto,
  })
  readUnitBoard(
    @By() by: Acting,
    @Param('code', code) unitCode: string,
    @Query() { year }: UnitBoardQuery,
  ): Promise<BoardDto> {
    return this.acts.read(by, async (tx) =>
      boardView(tx, await cycleOfUnit(tx, (await unitByCode(tx, unitCode)).id, year), this.parts.map),
    );
  }

  @Reads(':code/map', {
    permits: 'cycle.read',
    summary: "Boundaries of a unit's direct subordinates, from the operator's map",
    answer: UnitMapDto,
  })
  readUnitMap(@By() by: Acting, @Param('code', code) unitCode: string): Promise<UnitMapDto> {
    return this.acts.read(by, async (tx) =>
      unitMapView(this.parts.map, await directSubordinates(tx, (await unitByCode(tx, unitCode)).id)),
    );
  }

  @Reads(':code/changes', {
    permits: 'unit.read',
    summary: 'What was done to a unit, the oldest first',
    answer: UnitChangesDto,
  })
  listUnitChanges(@By() by: Acting, @Param('code', code) unitCode: string): Promise<UnitChangesDto> {
    return this.acts.read(by, async (tx) => ({ items: await changesOf(tx, (await unitByCode(tx, unitCode)).id) }));
  }

  @Reads(':code/handover-sheets', {
    permits: 'unit.read',
    summary: 'Sheets that a unit gave or got, the newest first',
    answer: HandoverSheetsDto,
  })
  listHandoverSheets(@By() by: Acting, @Param('code', code) unitCode: string): Promise<HandoverSheetsDto> {
    return this.acts.read(by, async (tx) => ({
      items: await handoverSheetsOf(tx, (await unitByCode(tx, unitCode)).id),
    }));
  }
}
