export * from './raise-reminders.service.js';
