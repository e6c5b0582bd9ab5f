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
const WHOLE = '{api,browser,docs,web/whole}';
/** The same, by killing, starving and starting it over: `npm test` leaves them to `npm run test:slow`. */
const SLOW = '{chaos,whole}';

const ofTheWhole = (displayName, folders) => ({
  ...shared,
  displayName,
  testMatch: [`<rootDir>/test/${folders}/**/*.test.ts`],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
});

export default {
  testTimeout: 30_000,
  // Most tests wait for servers and containers most of their time: a worker more than there are cores.
  maxWorkers: availableParallelism() + 1,
  projects: [
    {
      ...shared,
      displayName: 'parts',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/(api|browser|chaos|docs|web/whole|whole)/'],
    },
    ofTheWhole('whole', WHOLE),
    ofTheWhole('slow', SLOW),
  ],
};
