const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      // The build's .swcrc leaves the specs out.
      swcrc: false,
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        keepClassNames: true,
      },
      module: { type: 'es6' },
    },
  ],
};

/** Tests run on the sources: every workspace package names them under the condition `source` of its exports. */
export default {
  testEnvironment: './tools/jest-environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform,
  testMatch: ['**/src/**/*.spec.ts'],
  modulePathIgnorePatterns: ['/dist/', '/.zehuan/'],
  globalSetup: './tools/jest-global-setup.mjs',
  globalTeardown: './tools/jest-global-teardown.mjs',
  // A test that hangs ends; one on a slow disk does not.
  testTimeout: 180_000,
  maxWorkers: 2,
  // Modules of ECMAScript stay in a worker's memory after their suite; near its limit a worker only collects garbage.
  workerIdleMemoryLimit: '1GB',
  testSequencer: './tools/jest-longest-first.mjs',
};
