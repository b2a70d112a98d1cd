import tests from '../jest.config.mjs';

/** Runs the one file that takes the pictures of the console; see test/src/screens. */
export default {
  ...tests,
  rootDir: '..',
  testMatch: ['<rootDir>/test/src/screens/make-screens.ts'],
  globalSetup: '<rootDir>/tools/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest-global-teardown.mjs',
  maxWorkers: 1,
  // What fails while the year is made ends the run too.
  forceExit: true,
};
