const [n, ...d] = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const all = [];
for (let i = 0; i < n; i++) all.push([d[2 * i], d[2 * i + 1]]);
all.sort((a, b) => a[0] - b[0]);
const out = [];
for (const [s, e] of all) {
  const last = out[out.length - 1];
  if (last && s < last[1]) last[1] = Math.max(last[1], e);
  else out.push([s, e]);
}
console.log(out.length, out.reduce((t, [s, e]) => t + e - s, 0));
console.log(out.map((b) => b.join(' ')).join('\n'));
