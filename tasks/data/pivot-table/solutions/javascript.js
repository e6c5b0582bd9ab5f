function solve(input) {
  const records = input.trim().split('\n').slice(1).map((line) => line.trim().split(/\s+/));
  const rows = new Map();
  const columns = new Set();
  for (const [shop, month, amount] of records) {
    if (!rows.has(shop)) rows.set(shop, new Map());
    const row = rows.get(shop);
    row.set(month, (row.get(month) ?? 0) + Number(amount));
    columns.add(month);
  }
  const months = [...columns].sort((a, b) => a - b);
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  const lines = [['shop', ...months, 'total']];
  for (const [shop, row] of rows) lines.push([shop, ...months.map((m) => row.get(m) ?? '-'), sum([...row.values()])]);
  const totals = months.map((m) => sum([...rows.values()].map((row) => row.get(m) ?? 0)));
  lines.push(['total', ...totals, sum(totals)]);
  return lines.map((line) => line.join(' ') + '\n').join('');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
