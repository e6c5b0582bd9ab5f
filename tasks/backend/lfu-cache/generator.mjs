import { linearCongruential } from '../../lib/random.mjs';

/** Some 40,000 entries at a time, keys uniform (seed 1) or a few hot; solved with a tournament tree over the keys. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const keys = 131_072;
  const capacity = 2_000_000;
  const uses = new Int32Array(keys);
  const last = new Int32Array(keys);
  const sizes = new Int32Array(keys); // 0: not there
  const tree = new Int32Array(2 * keys).fill(-1); // the victim below each node
  let used = 0;
  const better = (a, b) => {
    if (a < 0 || b < 0) return Math.max(a, b);
    return uses[a] < uses[b] || (uses[a] === uses[b] && last[a] < last[b]) ? a : b;
  };
  const refresh = (key, inTree) => {
    tree[keys + key] = inTree && sizes[key] > 0 ? key : -1;
    for (let node = (keys + key) >> 1; node > 0; node >>= 1) tree[node] = better(tree[2 * node], tree[2 * node + 1]);
  };
  const evicted = [];
  const evict = (limit) => {
    let count = 0;
    for (; used > limit && tree[1] >= 0; count++) {
      const key = tree[1];
      used -= sizes[key];
      sizes[key] = 0;
      uses[key] = 0;
      evicted.push(key);
      refresh(key, false);
    }
    return count;
  };
  const lines = [];
  const output = [];
  for (let i = 0; i < size; i++) {
    const key = seed === 1 || random(3) > 0 ? random(keys) : random(300);
    const dice = random(100);
    if (i % (size / 8) === size / 8 - 1) {
      lines.push('age');
      for (let k = 0; k < keys; k++) uses[k] >>= 1;
      for (let node = keys - 1; node > 0; node--) tree[node] = better(tree[2 * node], tree[2 * node + 1]);
    } else if (dice < 90) {
      const wanted = random(3000) === 0 ? capacity + 1 : 1 + random(100);
      lines.push(`put k${key} ${wanted}`);
      used -= sizes[key];
      if (wanted > capacity) {
        sizes[key] = 0;
        uses[key] = 0;
        refresh(key, false);
        continue;
      }
      used += wanted;
      sizes[key] = wanted;
      uses[key]++;
      last[key] = i;
      refresh(key, false);
      evict(capacity);
      refresh(key, true);
    } else if (dice < 99) {
      lines.push(`get k${key}`);
      if (sizes[key] > 0) {
        uses[key]++;
        last[key] = i;
        refresh(key, true);
      }
      output.push(sizes[key] > 0 ? uses[key] : '-');
    } else {
      const room = random(1000);
      lines.push(`drop ${room + 1}`);
      output.push(evict(capacity - room - 1));
    }
  }
  const gone = evicted.slice(-10).reverse().map((key) => `k${key}`).join(' ');
  return { input: `${capacity} ${size}\n${lines.join('\n')}\n`, expected: `${output.join('\n')}\n${gone || '-'}\n` };
}
