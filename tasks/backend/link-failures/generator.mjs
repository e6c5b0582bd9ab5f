import { linearCongruential } from '../../lib/random.mjs';

/**
 * A tree of all nodes first (with seed 2 a chain of many short arms), then failures, repairs and questions; with seed 2 the
 * same few links flap. Solved in blocks of the log, after the first n entries: links of the tree that never fail are united
 * once, others that a block does not touch once a block, and the rest for its questions.
 */
const BLOCK = 200;

export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const n = Math.floor((size * 8) / 13);
  const entries = []; // [command, a, b, number of the link]
  const working = [];
  let links = 0;
  const up = (a, b) => {
    working.push([a, b, links]);
    entries.push(['up', a, b, links++]);
  };
  for (let i = 1; i < n; i++) up(i, i - 1 - random(Math.min(i, 3)));
  while (entries.length < size) {
    const dice = random(100);
    if (dice < 20) {
      const at = seed === 1 ? random(working.length) : Math.max(0, working.length - 1 - random(20));
      const [a, b, link] = working[at];
      working[at] = working[working.length - 1];
      working.pop();
      entries.push(random(2) === 0 ? ['down', a, b, link] : ['down', b, a, link]);
    } else if (dice < 40) {
      const a = random(n);
      const b = seed === 1 ? random(n) : (a + 1 + random(3)) % n;
      if (a !== b) up(a, b);
    } else if (dice < 90) entries.push(['path', random(n), random(n)]);
    else entries.push(['parts']);
  }
  const input = entries.map(([command, a, b]) =>
    command === 'parts' ? command : `${command} ${a + 1} ${b + 1}`,
  );
  return { input: `${n} ${size}\n${input.join('\n')}\n`, expected: `${answers(n, entries).join('\n')}\n` };
}

function answers(n, entries) {
  const output = [];
  const working = new Map(); // number of the link → its ends, of those that fail or come up later
  const parent = new Int32Array(n);
  const root = (node) => {
    while (parent[node] !== node) node = parent[node] = parent[parent[node]];
    return node;
  };
  let united = n;
  const unite = ([a, b]) => {
    const [one, other] = [root(a), root(b)];
    if (one === other) return;
    parent[one] = other;
    united--;
  };
  for (let node = 0; node < n; node++) parent[node] = node;
  const failing = new Set(entries.flatMap(([command, , , link]) => (command === 'down' ? [link] : [])));
  const first = entries.slice(0, n - 1);
  for (const [, a, b, link] of first) {
    if (failing.has(link)) working.set(link, [a, b]);
    else unite([a, b]);
  }
  const lasting = { parent: Int32Array.from(parent, (_, node) => root(node)), united };

  for (let start = first.length; start < entries.length; start += BLOCK) {
    const block = entries.slice(start, start + BLOCK);
    const touched = new Set(block.flatMap(([, , , link]) => (link === undefined ? [] : [link])));
    parent.set(lasting.parent);
    united = lasting.united;
    for (const [link, ends] of working) {
      if (!touched.has(link)) unite(ends);
    }
    let found = null; // until the next change
    for (const [command, a, b, link] of block) {
      if (command === 'up') working.set(link, [a, b]);
      else if (command === 'down') working.delete(link);
      if (link !== undefined) {
        found = null;
        continue;
      }
      if (!found) {
        const loose = [...touched].flatMap((number) => (working.has(number) ? [working.get(number)] : []));
        found = search(loose.map((ends) => ends.map(root)));
      }
      if (command === 'parts') output.push(united - found.joined);
      else output.push(found.same(root(a), root(b)) ? 'yes' : 'no');
    }
  }
  return output;
}

/** How many parts the links join away, and whether two nodes are then in one part. */
function search(links) {
  const leader = new Map();
  const find = (node) => {
    while (leader.has(node)) node = leader.get(node);
    return node;
  };
  let joined = 0;
  for (const [a, b] of links) {
    const [one, other] = [find(a), find(b)];
    if (one === other) continue;
    leader.set(one, other);
    joined++;
  }
  return { joined, same: (a, b) => find(a) === find(b) };
}
