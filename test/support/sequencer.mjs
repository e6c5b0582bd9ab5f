import { relative, resolve } from 'node:path';
import Sequencer from '@jest/test-sequencer';
import { LONGEST } from './longest.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Jest begins with what took longest on this machine, and where it ran nothing yet with the largest files: what is long and small
 * then comes last, and is waited for alone. Jest asks for a class.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const rank = ({ path, duration }) => (duration === undefined ? rankOf(path) : -1);
    const known = sorted.filter((test) => rank(test) >= 0);
    return [...known.toSorted((a, b) => rank(a) - rank(b)), ...sorted.filter((test) => rank(test) < 0)];
  }

  /** Dealt out like cards, the longest first: no part has all that is long. */
  shard(tests, { shardIndex, shardCount }) {
    const others = tests
      .filter(({ path }) => rankOf(path) < 0)
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const longest = tests.filter(({ path }) => rankOf(path) >= 0);
    return [...longest.toSorted((a, b) => rankOf(a.path) - rankOf(b.path)), ...others].filter(
      (_, index) => index % shardCount === shardIndex - 1,
    );
  }
}

/** Its place among the longest files; -1 when it is none of them. */
function rankOf(path) {
  return LONGEST.indexOf(relative(ROOT, path));
}
