function solve(input) {
  const [, width, ...readings] = input.trim().split(/\s+/).map(Number);
  const bins = readings.map((x) => Math.floor(x / width)).sort((a, b) => a - b);
  const lines = [];
  let next = 0;
  for (let k = bins[0]; k <= bins[bins.length - 1]; k++) {
    const from = next;
    while (next < bins.length && bins[next] === k) next++;
    lines.push(`${k * width} ${next - from}`);
  }
  return lines.join('\n') + '\n';
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
