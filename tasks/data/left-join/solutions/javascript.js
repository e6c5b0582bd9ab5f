function solve(input) {
  const [[n], ...rows] = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const left = rows.slice(0, Number(n));
  const partners = new Map();
  for (const [key, value] of rows.slice(Number(n))) {
    if (!partners.has(key)) partners.set(key, []);
    partners.get(key).push(value);
  }
  partners.delete('NULL');
  const joined = left.flatMap(([name, key]) => (partners.get(key) ?? ['NULL']).map((value) => `${name} ${value}\n`));
  const unmatched = left.filter(([, key]) => !partners.has(key)).length;
  return `${joined.join('')}rows ${joined.length} unmatched ${unmatched}\n`;
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
