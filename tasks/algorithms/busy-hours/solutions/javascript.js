const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const n = Number(lines[0]);
const bookings = lines
  .slice(1, n + 1)
  .map((line) => line.split(' ').map(Number))
  .sort((a, b) => a[0] - b[0]);

const blocks = [];
for (const [start, end] of bookings) {
  const last = blocks[blocks.length - 1];
  if (last && start <= last[1]) last[1] = Math.max(last[1], end);
  else blocks.push([start, end]);
}
const total = blocks.reduce((sum, [start, end]) => sum + end - start, 0);
console.log([`${blocks.length} ${total}`, ...blocks.map((block) => block.join(' '))].join('\n'));
