function solve(input) {
  const pairs = input.trim().split('\n').slice(1).map((line) => line.trim().split(' '));
  const names = new Set(pairs.filter(([, condition]) => condition === 'yes').map(([name]) => name));
  return `class="${[...names].join(' ')}"\n`;
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
