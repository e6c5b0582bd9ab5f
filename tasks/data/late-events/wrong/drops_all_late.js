const [head, ...events] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((x) => x.split(' '));
const [, s, d, l] = head.map(Number);
const wins = new Map();
let wm = -Infinity;
let dropped = 0;
const out = [];
const fire = (limit) => {
  const due = [...wins.values()].filter((w) => !w.fired && w.start + s <= limit);
  due.sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1));
  for (const w of due) {
    w.fired = true;
    out.push(`fire ${w.start} ${w.key} ${w.sum} ${w.count}`);
  }
};
for (const [a, key, v] of events) {
  const t = Number(a);
  const start = t - (t % s);
  if (t + l < wm) dropped++;
  else {
    const id = start + ' ' + key;
    const w = wins.get(id) ?? { start, key, sum: 0, count: 0, fired: false };
    wins.set(id, w);
    w.sum += Number(v);
    w.count++;
    if (w.fired) out.push(`update ${start} ${key} ${w.sum} ${w.count}`);
  }
  wm = Math.max(wm, t - d);
  fire(wm);
}
fire(Infinity);
out.push('dropped ' + dropped);
console.log(out.join('\n'));
