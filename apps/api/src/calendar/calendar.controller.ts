import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { listCalendarYears, loadCalendarYears, parseCalendarFile } from '@zehuan/calendar';
import { recomputeProvisional } from '@zehuan/cycles';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { CalendarLoadedDto, CalendarQuery, CalendarYearsDto, LoadCalendarDto } from './calendar.dto.js';

const nothing = { cycles: 0, phases: 0, items: 0, tasks: 0 };

/** Published years of working days. */
@ApiTags('calendar')
@Controller(`${apiPath}/calendar-years`)
export class CalendarController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Reads('', { permits: 'calendarYear.read', summary: 'Published years, the oldest first', answer: CalendarYearsDto })
  listCalendarYears(@By() by: Acting, @Query() { calendar }: CalendarQuery): Promise<CalendarYearsDto> {
    return this.acts.read(by, async (tx) => ({ items: await listCalendarYears(tx, calendar) }));
  }

  @Changes('POST', '', {
    permits: 'calendarYear.load',
    summary: 'Load published years; provisional deadlines that lie in them are computed anew',
    answer: CalendarLoadedDto,
  })
  loadCalendarYears(@By() by: Acting, @Body() body: LoadCalendarDto): Promise<CalendarLoadedDto> {
    const file = parseCalendarFile(JSON.parse(JSON.stringify(body)));
    return this.acts.act(by, async (tx) => {
      const changed = await loadCalendarYears(tx, file);
      return {
        changed: changed.length,
        recomputed: changed.length > 0 ? await recomputeProvisional(tx, file.calendar) : nothing,
      };
    });
  }
}
