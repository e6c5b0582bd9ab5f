const L = require('fs').readFileSync(0, 'utf8').split('\n');
const [r, w, n] = L[0].split(' ').map(Number);
const q = {};
const out = [];
for (let i = 1; i <= n; i++) {
  const [a, c] = L[i].split(' ');
  const t = +a;
  q[c] = (q[c] || []).filter((x) => x > t - w);
  if (q[c].length < r) out.push('ok');
  else out.push(`wait ${q[c][q[c].length - r] + w - t}`);
  q[c].push(t);
  if (q[c].length > 2 * r + 5) q[c].shift();
}
console.log(out.join('\n'));
