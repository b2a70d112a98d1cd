import { Controller, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { boardOf, cycleById, heatOf, listCycles, stuckOf, trendOf } from '@zehuan/cycles';
import { listIncidents } from '@zehuan/incidents';
import { notificationsUpTo } from '@zehuan/notices';
import { unitByCode } from '@zehuan/org';
import { tasksUpTo } from '@zehuan/tasks';
import { type Acting, By } from '../http/acting.js';
import { apiPath, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { inboxOf } from '../notifications/inbox-of.js';
import { RateLimited } from '../rates/budget.js';
import { filtersOf } from '../tasks/task-filters.js';
import {
  CyclesSheetQuery,
  HeatSheetQuery,
  IncidentsSheetQuery,
  NoticesSheetQuery,
  SheetQuery,
  TasksSheetQuery,
} from './sheets.dto.js';
import { mostSheetRows, sheetLimit, Sheets, workbookType } from './sheets.js';
import {
  boardSheet,
  cyclesSheet,
  heatSheet,
  incidentsSheet,
  noticesSheet,
  stuckSheet,
  tasksSheet,
  trendRows,
  trendSheet,
} from './views.js';

const cycleId = idOf('unknown-cycle');
const file = [workbookType];
const description = `At most ${mostSheetRows} rows; more is refused with \`export-too-large\`.`;

/** The views of the console as Excel workbooks: with the filters, the rights and the row security of the view. */
@RateLimited('exports')
@Controller(apiPath)
export class ExportsController {
  constructor(@Inject(Sheets) private readonly sheets: Sheets) {}

  @ApiTags('tasks')
  @Reads('tasks/export', {
    permits: 'task.read',
    summary: 'The tasks that the filters find, as an Excel workbook',
    ...{ description, file, refuses: ['unknown-cycle', 'export-too-large'] },
  })
  exportTasks(@By() by: Acting, @Query() { language = 'zh', ...filters }: TasksSheetQuery): Promise<StreamableFile> {
    return this.sheets.send(by, { name: 'tasks', subject: 'task', details: { ...filters } }, async (tx) =>
      tasksSheet(await tasksUpTo(tx, filtersOf(filters), sheetLimit), language),
    );
  }

  @ApiTags('cycles')
  @Reads('cycles/export', {
    permits: 'cycle.read',
    summary: 'The cycles that the filters find, as an Excel workbook',
    ...{ description, file, refuses: ['export-too-large'] },
  })
  exportCycles(
    @By() by: Acting,
    @Query() { language = 'zh', unit, under, ...query }: CyclesSheetQuery,
  ): Promise<StreamableFile> {
    const details = { ...query, ...(unit === undefined ? {} : { unit, under: under === true }) };
    return this.sheets.send(by, { name: 'cycles', subject: 'cycle', details }, async (tx) => {
      if (unit !== undefined) await unitByCode(tx, unit);
      const ofUnit = unit === undefined ? {} : { unitCode: unit, isForTree: under === true };
      return cyclesSheet(await listCycles(tx, { ...query, ...ofUnit, limit: sheetLimit }), language);
    });
  }

  @ApiTags('cycles')
  @Reads('cycles/:id/board/export', {
    permits: 'cycle.read',
    summary: 'The board of a cycle as an Excel workbook',
    ...{ description, file, refuses: ['unknown-cycle', 'export-too-large'] },
  })
  exportBoard(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Query() { language = 'zh' }: SheetQuery,
  ): Promise<StreamableFile> {
    return this.sheets.send(by, { name: 'board', subject: 'board', details: { cycle: id } }, async (tx) =>
      boardSheet(await boardOf(tx, await cycleById(tx, id)), language),
    );
  }

  @ApiTags('cycles')
  @Reads('cycles/:id/heat/export', {
    permits: 'cycle.read',
    summary: 'Unit by line, how every task stands, as an Excel workbook',
    ...{ description, file, refuses: ['unknown-cycle', 'export-too-large'] },
  })
  exportHeat(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Query() { language = 'zh', depth = 'all' }: HeatSheetQuery,
  ): Promise<StreamableFile> {
    return this.sheets.send(by, { name: 'heat', subject: 'heat', details: { cycle: id, depth } }, async (tx) =>
      heatSheet(await heatOf(tx, await cycleById(tx, id)), depth, language),
    );
  }

  @ApiTags('cycles')
  @Reads('cycles/:id/stuck/export', {
    permits: 'cycle.read',
    summary: 'What holds up a cycle and with whom, as an Excel workbook',
    ...{ description, file, refuses: ['unknown-cycle', 'export-too-large'] },
  })
  exportStuck(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Query() { language = 'zh' }: SheetQuery,
  ): Promise<StreamableFile> {
    return this.sheets.send(by, { name: 'stuck', subject: 'stuck', details: { cycle: id } }, async (tx) =>
      stuckSheet((await stuckOf(tx, await cycleById(tx, id))).items, language),
    );
  }

  @ApiTags('cycles')
  @Reads('cycles/:id/trend/export', {
    permits: 'cycle.read',
    summary: 'How a cycle went on, week by week, as an Excel workbook',
    ...{ description, file, refuses: ['unknown-cycle', 'export-too-large'] },
  })
  exportTrend(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Query() { language = 'zh' }: SheetQuery,
  ): Promise<StreamableFile> {
    return this.sheets.send(by, { name: 'trend', subject: 'trend', details: { cycle: id } }, async (tx) =>
      trendSheet(trendRows(await trendOf(tx, await cycleById(tx, id))), language),
    );
  }

  @ApiTags('incidents')
  @Reads('incidents/export', {
    permits: 'incident.read',
    summary: 'The incidents that the filters find, as an Excel workbook',
    ...{ description, file, refuses: ['export-too-large'] },
  })
  exportIncidents(
    @By() by: Acting,
    @Query() { language = 'zh', cycle, unit, state, step }: IncidentsSheetQuery,
  ): Promise<StreamableFile> {
    const details = Object.fromEntries(Object.entries({ cycle, unit, state, step }).filter(([, value]) => value));
    return this.sheets.send(by, { name: 'incidents', subject: 'incident', details }, async (tx) => {
      const branch = unit === undefined ? undefined : (await unitByCode(tx, unit)).path;
      const filter = { cycleId: cycle, branch, state, step, limit: sheetLimit };
      return incidentsSheet(await listIncidents(tx, filter), language);
    });
  }

  @ApiTags('notifications')
  @Reads('notifications/export', {
    permits: 'notification.read',
    summary: 'The notices that the filters find, the newest first, as an Excel workbook',
    ...{ description, file, refuses: ['forbidden', 'unknown-person', 'export-too-large'] },
  })
  exportNotices(
    @By() by: Acting,
    @Query() { language = 'zh', unread, ...whose }: NoticesSheetQuery,
  ): Promise<StreamableFile> {
    const details = { ...whose, ...(unread === undefined ? {} : { unread }) };
    return this.sheets.send(by, { name: 'notices', subject: 'notification', details }, async (tx) =>
      noticesSheet(
        await notificationsUpTo(tx, { ...(await inboxOf(tx, whose)), isUnread: unread }, sheetLimit),
        language,
      ),
    );
  }
}
