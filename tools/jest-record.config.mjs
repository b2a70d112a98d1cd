import tests from '../jest.config.mjs';

/** Runs the one file that records histories of workflows; see test/src/replay. */
export default {
  ...tests,
  rootDir: '..',
  testMatch: ['<rootDir>/test/src/replay/record-histories.ts'],
  maxWorkers: 1,
};
