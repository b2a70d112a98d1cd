export * from './raise-reminders.service.js';
export * from './urge.service.js';
export * from './inbox.service.js';
export * from './channel.service.js';
export * from './notice-choice.service.js';
export * from './calendar-feed.service.js';
export * from './record/entities.js';
