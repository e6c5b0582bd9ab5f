/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

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

/** A random tree; for an odd size one chain of 900 elements with leaves beside it, and selectors that almost match. */
export function generate({ seed, size }) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const tags = ['div', 'ul', 'li', 'p', 'a'];
  const element = () => pick(tags) + (next() < 0.1 ? `#id${Math.floor(next() * 20)}` : '') + (next() < 0.6 ? `.${pick(['x', 'y', 'z'])}` : '');
  const lines = [];
  let depth = 0;
  for (let i = 0; i < size; i++) {
    if (size % 2) lines.push(i < 900 ? `${i} div` : `${1 + Math.floor(((i - 900) * 899) / size)} div.x`);
    else lines.push(`${depth} ${element()}`);
    depth = Math.max(1, Math.min(depth + 1, depth + 2 - Math.floor(next() * 4.05)));
  }
  if (size % 2) {
    // Leaves go from the bottom of the chain upwards, so that they hang on it.
    const leaves = lines.splice(900).reverse();
    lines.push(...leaves);
  }
  const selectors = size % 2
    ? ['.y div div div div div', '.x div div div div div div div', 'div div div div div div div div div div div .x', 'p ~ div div div div div div div div ~ .x', '.x ~ .x ~ .x ~ .x ~ .x + .y']
    : Array.from({ length: 20 }, () => {
        let text = pick([...tags, '*', '.x']);
        for (let k = 1 + Math.floor(next() * 5); k > 0; k--) text += pick([' ', ' ', ' > ', ' + ', ' ~ ']) + pick([...tags, '*', '.x', 'li.y', 'div.z']);
        return text;
      });
  const input = [`${size} ${selectors.length}`, ...lines, ...selectors].join('\n') + '\n';
  return { input, expected: solve(input) };
}
