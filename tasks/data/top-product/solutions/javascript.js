function solve(input) {
  const [[, k], ...rows] = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const totals = new Map();
  for (const [product, quantity, price] of rows) {
    const total = totals.get(product) ?? { product, quantity: 0, revenue: 0 };
    total.quantity += Number(quantity);
    total.revenue += quantity * price;
    totals.set(product, total);
  }
  return [...totals.values()]
    .sort((a, b) => b.revenue - a.revenue || (a.product < b.product ? -1 : 1))
    .slice(0, Number(k))
    .map(({ product, quantity, revenue }) => `${product} ${quantity} ${revenue}\n`)
    .join('');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
