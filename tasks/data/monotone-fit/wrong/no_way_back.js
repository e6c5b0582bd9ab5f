const [n, ...d] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const groups = [];
for (let i = 1; i <= n; i++) {
  const w = d[2 * i - 1];
  const g = { a: i, b: i, s: d[2 * i - 2] * w, w };
  const p = groups[groups.length - 1];
  if (p && p.s * g.w >= g.s * p.w) {
    p.b = i;
    p.s += g.s;
    p.w += g.w;
  } else groups.push(g);
}
const gcd = (a, b) => (b ? gcd(b, a % b) : a);
for (const { a, b, s, w } of groups) {
  const k = gcd(Math.abs(s), w);
  console.log(a, b, `${s / k}/${w / k}`);
}
