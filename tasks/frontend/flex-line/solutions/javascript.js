// Freezing ends where every item has moved by level × weight or stands at its bound; the level is found by bisection.
function solve(input) {
  const [[n, width, gap], ...rows] = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const items = rows.slice(0, Number(n)).map(([basis, grow, shrink, least, greatest]) => ({
    basis: Number(basis),
    grow: Number(grow),
    shrink: Number(shrink),
    least: Number(least),
    greatest: greatest === 'none' ? Infinity : Number(greatest),
  }));
  const room = width - gap * (n - 1);
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  const growing = sum(items.map((item) => item.basis)) < room;
  const widthsAt = (level) =>
    items.map(({ basis, grow, shrink, least, greatest }) => {
      if (growing) return grow === 0 ? basis : Math.min(greatest, basis + level * grow);
      return Math.max(least, basis - level * shrink * basis);
    });
  let low = 0;
  let high = growing ? 1e9 : 1;
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    const total = sum(widthsAt(middle));
    if (growing ? total < room : total > room) low = middle;
    else high = middle;
  }
  return widthsAt(high).map((w) => w.toFixed(9) + '\n').join('');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
