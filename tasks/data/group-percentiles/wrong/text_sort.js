const tokens = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);
const q = Number(tokens[1]);
const groups = new Map();
for (let i = 2 + q; i < tokens.length; i += 2) {
  if (!groups.has(tokens[i])) groups.set(tokens[i], []);
  groups.get(tokens[i]).push(Number(tokens[i + 1]));
}
for (const [name, v] of [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))) {
  v.sort();
  const pick = (p) => v[Math.ceil((Math.round(p * 10) * v.length) / 1000) - 1];
  console.log(name, tokens.slice(2, 2 + q).map((p) => pick(Number(p))).join(' '));
}
