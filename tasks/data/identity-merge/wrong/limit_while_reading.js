const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [n, k] = lines[0].split(' ').map(Number);
const root = Array.from({ length: n + 1 }, (_, i) => i);
const find = (x) => {
  while (root[x] !== x) x = root[x] = root[root[x]];
  return x;
};
const seen = new Map();
for (let p = 1; p <= n; p++) {
  lines[p].split(' ').forEach((x, kind) => {
    if (x === '-') return;
    const [count, first] = seen.get(kind + x) ?? [0, p];
    seen.set(kind + x, [count + 1, first]);
    if (count >= k) return;
    const [a, b] = [find(first), find(p)].sort((u, v) => u - v);
    root[b] = a;
  });
}
const groups = new Map();
for (let p = 1; p <= n; p++) groups.set(find(p), [...(groups.get(find(p)) ?? []), p]);
console.log(groups.size);
for (const g of groups.values()) if (g.length > 1) console.log(g.join(' '));
