export * from './calendar-file.js';
export * from './calendar.service.js';
export * from './record/calendar-year.entity.js';
export * from './rules/day-scale.js';
export * from './rules/working-days.js';
