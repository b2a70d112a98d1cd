export * from './small-province.js';
export * from './actor-of.js';
export * from './province-on-record.js';
