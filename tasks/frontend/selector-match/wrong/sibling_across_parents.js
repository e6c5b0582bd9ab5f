const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [n, q] = lines[0].split(' ').map(Number);
const names = (t) => t.match(/[#.]?[a-z0-9-]+/g) ?? [];
const last = [];
const nodes = lines.slice(1, n + 1).map((line, i) => {
  const [d, text] = line.split(' ');
  const node = { i: i + 1, names: new Set(names(text)), parent: last[d - 1], previous: last[d] };
  last[d] = node;
  return node;
});
for (const selector of lines.slice(n + 1)) {
  let matched = null;
  let comb = ' ';
  for (const token of selector.split(' ')) {
    if ('>+~'.includes(token)) {
      comb = token;
      continue;
    }
    const link = comb === '+' || comb === '~' ? 'previous' : 'parent';
    const far = comb === ' ' || comb === '~';
    const reached = new Set();
    const next = new Set();
    for (const node of nodes) {
      const back = node[link];
      if (matched && (matched.has(back) || (far && reached.has(back)))) reached.add(node);
      if ((!matched || reached.has(node)) && names(token).every((x) => node.names.has(x))) next.add(node);
    }
    matched = next;
    comb = ' ';
  }
  const found = [...matched];
  console.log(found.length, found.length ? found[0].i : 0);
}
