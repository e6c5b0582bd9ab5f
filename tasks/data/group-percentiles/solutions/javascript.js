function solve(input) {
  const tokens = input.trim().split(/\s+/);
  const q = Number(tokens[1]);
  const wanted = tokens.slice(2, 2 + q).map((p) => Math.round(Number(p) * 10));
  const groups = new Map();
  for (let i = 2 + q; i < tokens.length; i += 2) {
    if (!groups.has(tokens[i])) groups.set(tokens[i], []);
    groups.get(tokens[i]).push(Number(tokens[i + 1]));
  }
  const ordered = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  let out = '';
  for (const [name, values] of ordered) {
    values.sort((a, b) => a - b);
    const picked = wanted.map((p) => values[Math.ceil((p * values.length) / 1000) - 1]);
    out += `${name} ${picked.join(' ')}\n`;
  }
  return out;
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
