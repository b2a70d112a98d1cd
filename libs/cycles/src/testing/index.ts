export * from './small-province.js';
