const [[, k], ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' '));
const totals = new Map();
for (const [p, q, price] of rows) {
  const t = totals.get(p) ?? [p, 0, 0];
  t[1] += Number(q);
  t[2] += q * price;
  totals.set(p, t);
}
for (const t of [...totals.values()].sort((a, b) => b[2] - a[2]).slice(0, k)) console.log(t.join(' '));
