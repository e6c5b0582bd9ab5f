import { linearCongruential } from '../../lib/random.mjs';

/** Many keys in a cache of 10,000 (seed 1: full; else mostly expiring). Solved with numbered uses and lazy queues. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const capacity = 10_000;
  const life = seed === 1 ? 400_000 : 9000;
  const cache = new Map();
  const uses = [];
  let firstUse = 0;
  const writes = [];
  let firstWrite = 0;
  const counts = [0, 0, 0];
  const lines = [];
  const output = [];
  let time = 0;
  for (let i = 0; i < size; i++) {
    time += random(3);
    const key = `k${i < 12_000 ? i : random(random(3) === 0 ? 60_000 : 12_000)}`;
    for (; firstWrite < writes.length && writes[firstWrite].time + life <= time; firstWrite++) {
      const write = writes[firstWrite];
      if (cache.get(write.key)?.write === write) cache.delete(write.key);
    }
    const entry = cache.get(key);
    if (i >= 12_000 && random(2) === 0) {
      lines.push(`get ${time} ${key}`);
      output.push(entry ? entry.value : '-');
      counts[entry ? 0 : 1]++;
      if (!entry) continue;
      entry.use = i;
    } else {
      const write = { key, time };
      lines.push(`put ${time} ${key} v${i}`);
      if (!entry && cache.size === capacity) {
        while (cache.get(uses[firstUse].key)?.use !== uses[firstUse].i) firstUse++;
        cache.delete(uses[firstUse].key);
        counts[2]++;
      }
      cache.set(key, { value: `v${i}`, use: i, write });
      writes.push(write);
    }
    uses.push({ key, i });
  }
  return {
    input: `${capacity} ${life} ${size}\n${lines.join('\n')}\n`,
    expected: `${output.join('\n')}\n${counts.join(' ')}\n`,
  };
}
