const records = require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1).map((l) => l.split(' '));
const rows = new Map();
const months = [...new Set(records.map((r) => r[1]))].sort();
for (const [shop, month, amount] of records) {
  if (!rows.has(shop)) rows.set(shop, new Map());
  rows.get(shop).set(month, (rows.get(shop).get(month) ?? 0) + Number(amount));
}
const sum = (xs) => xs.reduce((a, b) => a + b, 0);
console.log(['shop', ...months, 'total'].join(' '));
for (const [shop, row] of rows) console.log([shop, ...months.map((m) => row.get(m) ?? '-'), sum([...row.values()])].join(' '));
const totals = months.map((m) => sum([...rows.values()].map((r) => r.get(m) ?? 0)));
console.log(['total', ...totals, sum(totals)].join(' '));
