const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const n = Number(lines[0].split(' ')[0]);
const depths = lines[1].split(' ').map(Number);
const collapsed = new Array(n).fill(false);
const out = [];
for (const line of lines.slice(2)) {
  const [kind, a] = line.split(' ');
  const x = Number(a);
  if (kind === 'toggle') {
    collapsed[x - 1] = !collapsed[x - 1];
    continue;
  }
  const rows = [];
  let limit = Infinity;
  for (let v = 0; v < n; v++) {
    if (depths[v] > limit) continue;
    limit = collapsed[v] ? depths[v] : Infinity;
    rows.push(v + 1);
  }
  if (kind === 'row') out.push(rows[x - 1] ?? 'none');
  else out.push(rows.filter((v) => v <= x).length);
}
console.log(out.join('\n'));
