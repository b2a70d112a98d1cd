export * from './fixture.js';
export * from './clamd.js';
