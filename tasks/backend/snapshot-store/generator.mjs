import { linearCongruential } from '../../lib/random.mjs';

/** Long transactions that stay, among many short writers (seed 1: few keys; 2: many). Solved with reference counts of each version over a sorted list of running snapshots. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const keys = seed === 1 ? 60 : 600;
  const store = Array.from({ length: keys }, () => []); // [commit, value, removed]
  const users = new Int32Array(size + 1);
  const tree = new Int32Array(size + 2); // running transactions by snapshot, Fenwick
  const change = (snapshot, amount) => {
    users[snapshot] += amount;
    for (let i = snapshot + 1; i < tree.length; i += i & -i) tree[i] += amount;
  };
  const upTo = (snapshot) => {
    let total = 0;
    for (let i = snapshot + 1; i > 0; i -= i & -i) total += tree[i];
    return total;
  };
  let counter = 0;
  const running = [];
  const lines = [];
  const output = [];
  const finish = (index) => {
    const [transaction] = running.splice(index, 1);
    change(transaction.snapshot, -1);
    return transaction;
  };
  for (let i = 0; lines.length < size; i++) {
    const dice = random(100);
    if (running.length === 0 || dice < 22) {
      running.push({ name: `t${i}`, snapshot: counter, writes: new Map(), lasting: random(4) === 0 });
      change(counter, 1);
      lines.push(`begin t${i}`);
    } else if (dice < 30) {
      lines.push('vacuum');
      let removed = 0;
      for (const list of store) {
        let kept = 0;
        for (let v = 0; v < list.length; v++) {
          const needed = v === list.length - 1 || upTo(list[v + 1][0] - 1) - upTo(list[v][0] - 1) > 0;
          if (needed) list[kept++] = list[v];
        }
        removed += list.length - kept;
        list.length = kept;
      }
      output.push(removed);
    } else {
      const index = dice < 90 ? running.length - 1 - Math.min(random(4), running.length - 1) : random(running.length);
      const transaction = running[index];
      const key = random(keys);
      if (dice < 45) {
        lines.push(`read ${transaction.name} k${key}`);
        const seen = store[key].findLast(([commit]) => commit <= transaction.snapshot);
        output.push(transaction.writes.get(key) ?? seen?.[1] ?? '-');
      } else if (dice < 70) {
        lines.push(`write ${transaction.name} k${key} v${i}`);
        transaction.writes.set(key, `v${i}`);
      } else if (!transaction.lasting || random(30) === 0) {
        if (random(12) === 0) {
          lines.push(`abort ${finish(index).name}`);
          continue;
        }
        lines.push(`commit ${finish(index).name}`);
        if ([...transaction.writes.keys()].some((written) => store[written].at(-1)?.[0] > transaction.snapshot)) {
          output.push('conflict');
          continue;
        }
        counter++;
        for (const [written, value] of transaction.writes) store[written].push([counter, value]);
        output.push(counter);
      }
    }
  }
  return { input: `${size}\n${lines.join('\n')}\n`, expected: `${output.join('\n')}\n` };
}
