const input = require('fs').readFileSync(0, 'utf8');
const [a, b, ...rest] = input.split('\n');
const text = rest.join('\n');
const rows = [];
let row = [''];
let quoted = false;
for (let i = 0; i < text.length; i++) {
  const c = text[i];
  if (c === '"') {
    if (quoted && text[i + 1] === '"') {
      row[row.length - 1] += '"';
      i++;
    } else quoted = !quoted;
  } else if (c === ',' && !quoted) row.push('');
  else if (c === '\n' && !quoted) {
    rows.push(row);
    row = [''];
  } else row[row.length - 1] += c;
}
const header = rows.shift();
const g = header.indexOf(a);
const v = header.indexOf(b);
const totals = new Map();
let bad = 0;
for (const r of rows) {
  if (r.length !== header.length || !/^-?\d+$/.test(r[v])) bad++;
  else {
    const t = totals.get(r[g]) ?? [0, 0];
    totals.set(r[g], [t[0] + Number(r[v]), t[1] + 1]);
  }
}
for (const [k, [s, c]] of totals) console.log(s, c, k.replace(/\n/g, '\\n'));
console.log('bad', bad);
