const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [n, m] = lines[0].split(' ').map(Number);
const parse = (rows) => {
  const root = { tag: '', children: [] };
  const path = [root];
  for (const row of rows) {
    const [d, tag] = row.split(' ');
    const node = { tag, children: [] };
    path.length = Number(d) + 1;
    path[path.length - 1].children.push(node);
    path.push(node);
  }
  return root;
};
const size = (t) => 1 + t.children.reduce((s, c) => s + size(c), 0);
const dist = (a, b) => {
  let cost = a.tag === b.tag ? 0 : 1;
  for (let i = 0; i < Math.max(a.children.length, b.children.length); i++) {
    const [x, y] = [a.children[i], b.children[i]];
    cost += x && y ? dist(x, y) : size(x ?? y);
  }
  return cost;
};
console.log(dist(parse(lines.slice(1, n + 1)), parse(lines.slice(n + 1))));
