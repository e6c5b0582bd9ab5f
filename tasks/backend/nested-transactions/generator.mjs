import { linearCongruential } from '../../lib/random.mjs';

/** Fills the store, then nests deeply (seed 1) or opens and closes all the time; solved with a history for each key. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const keys = 30_000;
  const history = new Map(); // key → [depth, value] with rising depths; the last one counts
  const touched = [[]]; // keys that have an entry of this depth
  const counts = {};
  const valueOf = (key) => history.get(key)?.at(-1)?.[1] ?? null;
  const put = (key, value) => {
    const before = valueOf(key);
    if (before !== null) counts[before]--;
    if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
    const depth = touched.length - 1;
    if (!history.has(key)) history.set(key, []);
    const list = history.get(key);
    if (list.at(-1)?.[0] === depth) list.at(-1)[1] = value;
    else {
      list.push([depth, value]);
      touched[depth].push(key);
    }
  };
  const lines = [];
  const output = [];
  for (let i = 0; i < size; i++) {
    const key = `k${i < keys ? i : random(keys)}`;
    const value = `v${random(40)}`;
    const dice = i < keys ? 0 : random(100);
    if (dice < 35) {
      lines.push(`set ${key} ${value}`);
      put(key, value);
    } else if (dice < 40) {
      lines.push(`del ${key}`);
      if (valueOf(key) !== null) put(key, null);
    } else if (dice < 50) {
      lines.push(`get ${key}`);
      output.push(valueOf(key) ?? 'none');
    } else if (dice < 60) {
      lines.push(`count ${value}`);
      output.push(counts[value] ?? 0);
    } else if (dice < (seed === 1 ? 92 : 80)) {
      lines.push('begin');
      touched.push([]);
    } else {
      const undo = random(3) > 0;
      lines.push(undo ? 'rollback' : 'commit');
      if (touched.length === 1) {
        output.push('error');
        continue;
      }
      const depth = touched.length - 1;
      for (const name of touched.pop()) {
        const list = history.get(name);
        const [, last] = list.pop();
        const before = list.at(-1)?.[1] ?? null;
        if (undo) {
          if (last !== null) counts[last]--;
          if (before !== null) counts[before] = (counts[before] ?? 0) + 1;
        } else if (list.at(-1)?.[0] === depth - 1) list.at(-1)[1] = last;
        else {
          list.push([depth - 1, last]);
          touched[depth - 1].push(name);
        }
      }
    }
  }
  return { input: `${size}\n${lines.join('\n')}\n`, expected: `${output.join('\n')}\n` };
}
