/**
 * A program, since the checker takes ten times as long among jest's modules: reads patterns as JSON from standard
 * input, writes those that are not known to take linear time.
 */
import { readFileSync } from 'node:fs';
import { checkSync } from 'recheck';

// In this process: no Java, no program of another platform.
process.env.RECHECK_SYNC_BACKEND = 'pure';

const patterns: { source: string; flags: string }[] = JSON.parse(readFileSync(0, 'utf8'));
/** The costliest takes 18 s alone on one core; on a busy machine a verdict may wait, it must not become another one. */
const TIMEOUT_MS = 180_000;

const others = patterns.flatMap((pattern) => {
  const { status } = checkSync(pattern.source, pattern.flags, { timeout: TIMEOUT_MS });
  return status === 'safe' ? [] : [{ ...pattern, status }];
});
console.log(JSON.stringify(others));
