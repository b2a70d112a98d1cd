import { ICalAlarmType, ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { FeedEntry } from '../record/feed.queries.js';

const hour = 3_600;

const summaryOf = ({ kind, title, ofUnit, isProvisional }: FeedEntry): string => {
  const what = kind === 'review' ? `审核 Review: ${ofUnit ?? ''} ${title}` : title;
  return isProvisional ? `${what}（暂定 provisional）` : what;
};

/**
 * Deadlines as a calendar (RFC 5545): each a whole day under an id that stays the same however often it moves, with
 * alarms at nine the day before and at nine on the day.
 */
export const calendarText = (name: string, entries: readonly FeedEntry[], at: Date): string => {
  const calendar = new ICalCalendar({
    name: `责环 ${name}`,
    prodId: { company: 'zehuan', product: 'deadlines', language: 'ZH' },
    ttl: hour,
  });
  for (const entry of entries)
    calendar.createEvent({
      id: `${entry.kind}-${entry.taskId}@zehuan`,
      sequence: entry.version,
      stamp: at,
      start: new Date(`${entry.dueOn}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      summary: summaryOf(entry),
      status: entry.isProvisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [
        { type: ICalAlarmType.display, triggerBefore: 15 * hour, description: summaryOf(entry) },
        { type: ICalAlarmType.display, triggerAfter: 9 * hour, description: summaryOf(entry) },
      ],
    });
  return calendar.toString();
};
