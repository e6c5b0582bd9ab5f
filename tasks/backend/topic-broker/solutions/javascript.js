const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1);

const createNode = () => ({ children: new Map(), clients: new Set(), published: false });
const subscriptions = createNode();
const topics = createNode();

function nodeAt(root, levels) {
  let node = root;
  for (const level of levels) {
    if (!node.children.has(level)) node.children.set(level, createNode());
    node = node.children.get(level);
  }
  return node;
}

function collect(node, levels, position, found) {
  for (const client of node.children.get('#')?.clients ?? []) found.add(client);
  if (position === levels.length) {
    for (const client of node.clients) found.add(client);
    return;
  }
  for (const name of [levels[position], '+']) {
    const child = node.children.get(name);
    if (child) collect(child, levels, position + 1, found);
  }
}

/** Published topics at or below the node that the rest of the pattern matches. */
function countTopics(node, pattern, position) {
  const level = pattern[position];
  if (level === undefined) return node.published ? 1 : 0;
  const sumOver = (children, next) => children.reduce((sum, child) => sum + countTopics(child, pattern, next), 0);
  const all = [...node.children.values()];
  if (level === '#') return (node.published ? 1 : 0) + sumOver(all, position);
  if (level === '+') return sumOver(all, position + 1);
  return sumOver(node.children.has(level) ? [node.children.get(level)] : [], position + 1);
}

const output = [];
for (const line of lines) {
  const [command, ...rest] = line.trim().split(' ');
  const levels = rest[rest.length - 1].split('/');
  if (command === 'sub') nodeAt(subscriptions, levels).clients.add(rest[0]);
  else if (command === 'unsub') nodeAt(subscriptions, levels).clients.delete(rest[0]);
  else if (command === 'pub') {
    nodeAt(topics, levels).published = true;
    const found = new Set();
    collect(subscriptions, levels, 0, found);
    output.push(found.size);
  } else output.push(countTopics(topics, levels, 0));
}
console.log(output.join('\n'));
