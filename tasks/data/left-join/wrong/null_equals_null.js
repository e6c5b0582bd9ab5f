const [[n], ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' '));
const right = new Map();
for (const [key, value] of rows.slice(n)) right.set(key, [...(right.get(key) ?? []), value]);
const out = [];
let unmatched = 0;
for (const [name, key] of rows.slice(0, n)) {
  if (!right.has(key)) unmatched++;
  for (const value of right.get(key) ?? ['NULL']) out.push(name + ' ' + value);
}
out.push(`rows ${out.length} unmatched ${unmatched}`);
console.log(out.join('\n'));
