const names = (text) => text.match(/[#.]?[a-z0-9-]+/g) ?? [];

function parseTree(lines) {
  const path = [];
  return lines.map((line, i) => {
    const [depth, text] = line.trim().split(' ');
    const node = { number: i + 1, names: new Set(names(text)), parent: path[depth - 1], previous: undefined, lastChild: undefined };
    if (node.parent) {
      node.previous = node.parent.lastChild;
      node.parent.lastChild = node;
    }
    path.length = Number(depth);
    path.push(node);
    return node;
  });
}

// [how to step back, whether to go on stepping]
const combinators = {
  ' ': ['parent', true],
  '>': ['parent', false],
  '+': ['previous', false],
  '~': ['previous', true],
};

function select(nodes, selector) {
  let matched = null;
  let combinator = ' ';
  for (const token of selector.trim().split(/\s+/)) {
    if (token in combinators) {
      combinator = token;
      continue;
    }
    const needed = names(token);
    const [link, far] = combinators[combinator];
    const reached = new Set();
    const next = new Set();
    for (const node of nodes) {
      const back = node[link];
      if (matched && (matched.has(back) || (far && reached.has(back)))) reached.add(node);
      if ((matched === null || reached.has(node)) && needed.every((name) => node.names.has(name))) next.add(node);
    }
    matched = next;
    combinator = ' ';
  }
  return [...matched];
}

function solve(input) {
  const lines = input.trim().split('\n');
  const [n, q] = lines[0].split(' ').map(Number);
  const nodes = parseTree(lines.slice(1, n + 1));
  return lines
    .slice(n + 1, n + 1 + q)
    .map((selector) => select(nodes, selector))
    .map((found) => `${found.length} ${found.length > 0 ? found[0].number : 0}\n`)
    .join('');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
