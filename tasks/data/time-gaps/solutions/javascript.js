function solve(input) {
  const [, a, b, s, ...moments] = input.trim().split(/\s+/).map(Number);
  const total = (b - a) / s + 1;
  // Positions in the schedule: 0 … total − 1.
  const positions = moments.map((t) => (t - a) / s).filter((p) => Number.isInteger(p) && p >= 0 && p < total);
  const lines = [];
  let next = 0; // the first position not settled yet
  let missing = 0;
  for (const position of [...positions.sort((x, y) => x - y), total]) {
    if (position > next) {
      missing += position - next;
      lines.push(`${a + next * s} ${a + (position - 1) * s} ${position - next}`);
    }
    next = Math.max(next, position + 1);
  }
  lines.push(`missing ${missing} of ${total}`);
  return lines.join('\n') + '\n';
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
