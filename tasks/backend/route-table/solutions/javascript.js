const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const [routes, queries] = lines[0].split(' ').map(Number);

const createNode = () => ({ words: new Map(), parameter: null, handler: null, star: null });
const segments = (path) => path.trim().split('/').filter(Boolean);

function add(root, route, handler) {
  let node = root;
  const names = [];
  for (const segment of segments(route)) {
    if (segment === '*') {
      node.star = { handler, names };
      return;
    }
    if (segment[0] === ':') {
      names.push(segment.slice(1));
      node.parameter ??= createNode();
      node = node.parameter;
    } else {
      if (!node.words.has(segment)) node.words.set(segment, createNode());
      node = node.words.get(segment);
    }
  }
  node.handler = { handler, names };
}

function find(node, path, position, values) {
  if (position === path.length) return node.handler && { ...node.handler, values };
  const segment = path[position];
  const word = node.words.get(segment);
  return (
    (word && find(word, path, position + 1, values)) ||
    (node.parameter && find(node.parameter, path, position + 1, [...values, segment])) ||
    (node.star && { ...node.star, values })
  );
}

const root = createNode();
for (const line of lines.slice(1, routes + 1)) add(root, ...line.trim().split(' '));
const answers = lines.slice(routes + 1, routes + 1 + queries).map((line) => {
  const found = find(root, segments(line), 0, []);
  if (!found) return '404';
  return [found.handler, ...found.names.map((name, i) => `${name}=${found.values[i]}`)].join(' ');
});
console.log(answers.join('\n'));
