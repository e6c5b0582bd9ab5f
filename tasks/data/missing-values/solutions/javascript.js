function solve(input) {
  const tokens = input.trim().split(/\s+/).slice(1);
  const values = tokens.filter((token) => token !== 'NA').map(Number).sort((a, b) => a - b);
  return [
    `present ${values.length}`,
    `missing ${tokens.length - values.length}`,
    `min ${values[0] ?? 'NA'}`,
    `max ${values[values.length - 1] ?? 'NA'}`,
    `sum ${values.reduce((a, b) => a + b, 0)}`,
    '',
  ].join('\n');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
