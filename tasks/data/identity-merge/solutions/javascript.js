// Breadth-first search over profiles and the identifiers that they share.
function solve(input) {
  const lines = input.trim().split('\n');
  const [n, k] = lines[0].split(' ').map(Number);
  const owners = new Map();
  const identifiers = lines.slice(1, n + 1).map((line, i) =>
    line
      .trim()
      .split(/\s+/)
      .map((text, kind) => (text === '-' ? null : kind + text))
      .filter((key) => {
        if (key === null) return false;
        if (!owners.has(key)) owners.set(key, []);
        owners.get(key).push(i);
        return true;
      }),
  );
  const seen = new Uint8Array(n);
  const used = new Set();
  let customers = 0;
  let out = '';
  for (let start = 0; start < n; start++) {
    if (seen[start]) continue;
    customers++;
    seen[start] = 1;
    const group = [start];
    for (let at = 0; at < group.length; at++) {
      for (const key of identifiers[group[at]]) {
        if (used.has(key) || owners.get(key).length > k) continue;
        used.add(key);
        for (const next of owners.get(key)) {
          if (seen[next]) continue;
          seen[next] = 1;
          group.push(next);
        }
      }
    }
    if (group.length > 1) out += group.sort((a, b) => a - b).map((i) => i + 1).join(' ') + '\n';
  }
  return `${customers}\n${out}`;
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
