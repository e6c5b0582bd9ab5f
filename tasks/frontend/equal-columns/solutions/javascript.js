function solve(input) {
  const [width, n, gap] = input.trim().split(/\s+/).map(Number);
  const room = width - gap * (n - 1);
  const base = Math.floor(room / n);
  const extra = room % n;
  const lines = [];
  for (let i = 0; i < n; i++) {
    // All the columns before this one, with the extra pixels among them.
    const left = i * (base + gap) + Math.min(i, extra);
    lines.push(`${left} ${base + (i < extra ? 1 : 0)}`);
  }
  return lines.join('\n') + '\n';
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
