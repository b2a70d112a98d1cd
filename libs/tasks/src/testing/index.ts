export * from './fixture.js';
export * from './clamd.js';
export { zipOf } from './files.js';
