/** Tests against a real model, which download one: `npm run test:llm`. */
import parts from '../../../jest.config.js';

const { displayName, testPathIgnorePatterns, globalSetup, globalTeardown, ...shared } = parts.projects[0];

export default {
  ...shared,
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/*.real.ts'],
};
