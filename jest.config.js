import { availableParallelism } from 'node:os';

/** Jest runs the TypeScript sources as native ES modules, stripped of types by swc. */
const shared = {
  testEnvironment: 'node',
  // Not in the temporary folder, where jest has it otherwise: tests leave nothing there.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};

/** Folders whose tests run the whole, on one Temporal server that they share. */
const WHOLE = '<rootDir>/test/(api|browser|chaos|docs|web/whole|whole)/';

export default {
  testTimeout: 30_000,
  // Most tests wait for servers and containers most of their time: a worker more than there are cores.
  maxWorkers: availableParallelism() + 1,
  projects: [
    {
      ...shared,
      displayName: 'parts',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [WHOLE],
    },
    {
      ...shared,
      displayName: 'whole',
      testMatch: ['<rootDir>/test/{api,browser,chaos,docs,web/whole,whole}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
