/** Files of a minute and a half or more, the longest first. */
export const LONGEST = [
  'test/whole/rolling.slow.test.ts',
  'test/workflows/long.slow.test.ts',
  'test/whole/alerts.test.ts',
  'test/chaos/kill.test.ts',
  'test/hostile/patterns.test.ts',
  'test/sandbox/conformance.test.ts',
  'test/whole/turning.slow.test.ts',
  'test/whole/old-data.test.ts',
  'test/api/credit.slow.test.ts',
  'test/browser/credit.slow.test.ts',
  'test/workflows/afterwards.slow.test.ts',
  'test/browser/console/interview.slow.test.ts',
  'test/whole/recovery.test.ts',
  'test/whole/start.test.ts',
  'test/browser/room.test.ts',
];
