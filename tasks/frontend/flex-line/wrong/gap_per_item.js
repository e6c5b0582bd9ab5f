const [[n, W, g], ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' '));
const items = rows.map((r) => r.map((x) => (x === 'none' ? Infinity : Number(x))));
const room = W - g * n;
const sum = (a) => a.reduce((x, y) => x + y, 0);
const growing = room > sum(items.map((i) => i[0]));
const weight = (i) => (growing ? i[1] : i[2] * i[0]);
const width = items.map((i) => i[0]);
let active = items.map((_, k) => k).filter((k) => weight(items[k]) > 0);
while (active.length) {
  const free = room - sum(width.map((w, k) => (active.includes(k) ? items[k][0] : w)));
  const total = sum(active.map((k) => weight(items[k])));
  const bad = [];
  for (const k of active) {
    const [b, , , lo, hi] = items[k];
    width[k] = b + (free * weight(items[k])) / total;
    if (growing ? width[k] > hi : width[k] < lo) {
      bad.push(k);
      width[k] = growing ? hi : lo;
    }
  }
  if (!bad.length) break;
  active = active.filter((k) => !bad.includes(k));
}
console.log(width.join('\n'));
