const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' '));
const [n, q] = lines[0].map(Number);
const value = [0];
const defs = [null];
const named = [[]];
const chosen = [0];
const compute = (i) => {
  const [k, x] = defs[i];
  if (k === 'sum') return value[x[0]] + value[x[1]];
  if (k === 'max') return Math.max(value[x[0]], value[x[1]]);
  chosen[i] = value[x[0]] !== 0 ? x[1] : x[2];
  return value[chosen[i]];
};
for (let i = 1; i <= n; i++) {
  const [k, ...rest] = lines[i];
  const x = rest.map(Number);
  named.push([]);
  defs.push([k, x]);
  if (k === 'source') value.push(x[0]);
  else {
    for (const y of new Set(x)) named[y].push(i);
    value.push(compute(i));
  }
}
let computed = 0;
const spread = (i) => {
  for (const r of named[i]) {
    const [k, x] = defs[r];
    if (k === 'if' && i !== x[0] && i !== chosen[r]) continue;
    const old = value[r];
    value[r] = compute(r);
    computed++;
    if (value[r] !== old) spread(r);
  }
};
let depth = 0;
let before = new Map();
for (const [c, a, b] of lines.slice(n + 1)) {
  if (c === 'get') {
    console.log(value[a]);
    continue;
  }
  if (c === 'set') {
    if (!before.has(a)) before.set(a, value[a]);
    value[a] = Number(b);
  } else depth += c === 'begin' ? 1 : -1;
  if (depth > 0) continue;
  computed = 0;
  for (const [s, old] of before) if (value[s] !== old) spread(Number(s));
  before = new Map();
  console.log(computed);
}
