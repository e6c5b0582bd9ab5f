function solve(input) {
  const changes = input.trim().split('\n').slice(1).map((line) => line.trim().split(/\s+/));
  // A stable sort by version keeps the order of delivery among equals: the last one of a key decides.
  changes.sort((a, b) => Number(a[1]) - Number(b[1]));
  const table = new Map();
  for (const [key, , operation, value] of changes) {
    if (operation === 'put') table.set(key, value);
    else table.delete(key);
  }
  if (table.size === 0) return 'empty\n';
  return [...table.keys()].sort().map((key) => `${key} ${table.get(key)}\n`).join('');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
