const L = require('fs').readFileSync(0, 'utf8').split('\n');
const [n, c, q] = L[0].split(' ').map(Number);
const t = new Array(n + 2).fill(0);
const add = (i, v) => {
  for (; i <= n; i += i & -i) t[i] += v;
};
const at = (i) => {
  let s = 0;
  for (; i > 0; i -= i & -i) s += t[i];
  return s;
};
const B = [];
const out = [];
for (let i = 1; i <= q; i++) {
  const [kind, ...r] = L[i].split(' ');
  if (kind === 'book') {
    const [a, b, g] = r.map(Number);
    const free = c - Math.max(at(a), at(b - 1));
    if (g <= free) {
      add(a, g);
      add(b, -g);
      B.push([a, b, g]);
      out.push('yes');
    } else {
      B.push(null);
      out.push(`no ${free}`);
    }
  } else {
    const k = r[0] - 1;
    if (B[k]) {
      add(B[k][0], -B[k][2]);
      add(B[k][1], B[k][2]);
      B[k] = null;
      out.push('done');
    } else out.push('error');
  }
}
console.log(out.join('\n'));
