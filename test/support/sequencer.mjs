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
    const rank = ({ path, duration }) =>
      duration === undefined ? LONGEST.indexOf(relative(ROOT, path)) : -1;
    const known = sorted.filter((test) => rank(test) >= 0);
    return [...known.toSorted((a, b) => rank(a) - rank(b)), ...sorted.filter((test) => rank(test) < 0)];
  }
}
