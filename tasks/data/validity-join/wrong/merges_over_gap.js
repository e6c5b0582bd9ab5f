const [[n], ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' '));
const events = new Map();
rows.forEach(([c, s, e, v], i) => {
  if (!events.has(c)) events.set(c, []);
  events.get(c).push([Number(s), 1, i < n ? 0 : 1, v], [Number(e), 0, i < n ? 0 : 1, '-']);
});
for (const c of [...events.keys()].sort()) {
  const out = [];
  const cur = ['-', '-'];
  let since = 0;
  for (const [t, , side, v] of events.get(c).sort((x, y) => x[0] - y[0] || x[1] - y[1])) {
    const pair = cur.join(' ');
    if (t > since && pair !== '- -') {
      if (out.length && out[out.length - 1][2] === pair) out[out.length - 1][1] = t;
      else out.push([since, t, pair]);
    }
    since = t;
    cur[side] = v;
  }
  for (const row of out) console.log(c, ...row);
}
