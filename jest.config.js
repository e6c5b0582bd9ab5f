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
/** What `npm test` leaves to `npm run test:slow`: folders that kill, starve and start the whole over, and files by their name. */
const SLOW = '{chaos,whole}';
const SLOW_FILES = '.slow.test.ts';
const slowFiles = SLOW_FILES.replaceAll('.', '\\.');

const ofTheWhole = (displayName, testMatch) => ({
  ...shared,
  displayName,
  testMatch,
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
});

export default {
  // Nothing is judged by it: it ends what hangs. A machine that stood still for half a minute has failed tests of milliseconds.
  testTimeout: 120_000,
  // Most tests wait for servers, containers and a browser most of their time.
  maxWorkers: availableParallelism() * 2,
  // What files leave behind in their worker adds up to gigabytes, which are searched for garbage over and over.
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  projects: [
    {
      ...shared,
      displayName: 'parts',
      globalSetup: '<rootDir>/test/support/global-setup-parts.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown-parts.ts',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/(api|browser|chaos|cluster|docs|web/whole|whole)/', slowFiles],
    },
    {
      ...ofTheWhole('whole', [`<rootDir>/test/${WHOLE}/**/*.test.ts`]),
      testPathIgnorePatterns: [slowFiles],
    },
    // With servers of its own, by `npm run test:cluster`.
    {
      ...shared,
      displayName: 'cluster',
      globalSetup: '<rootDir>/test/support/global-setup-cluster.ts',
      testMatch: ['<rootDir>/test/cluster/**/*.test.ts'],
    },
    ofTheWhole('slow', [`<rootDir>/test/${SLOW}/**/*.test.ts`, `<rootDir>/test/**/*${SLOW_FILES}`]),
  ],
};
