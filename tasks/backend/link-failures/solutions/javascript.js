const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const n = Number(lines[0].split(' ')[0]);

const questions = []; // [a, b] of a path, null for parts
const working = new Map(); // "a b" → for each copy the number of questions asked before it came up
const intervals = [];
for (const line of lines.slice(1)) {
  const [command, ...ends] = line.trim().split(' ');
  if (command === 'parts') {
    questions.push(null);
    continue;
  }
  const link = ends.map((node) => Number(node) - 1).sort((a, b) => a - b);
  const key = link.join(' ');
  if (command === 'path') questions.push(link);
  else if (command === 'up') {
    if (!working.has(key)) working.set(key, []);
    working.get(key).push({ start: questions.length, link });
  } else intervals.push({ ...working.get(key).pop(), end: questions.length });
}
for (const copies of working.values()) {
  for (const copy of copies) intervals.push({ ...copy, end: questions.length });
}

// Segment tree over the questions: links[node] work during all questions of the node.
const links = Array.from({ length: 4 * questions.length + 4 }, () => []);
function hang(node, low, high, interval) {
  if (interval.end <= low || high <= interval.start) return;
  if (interval.start <= low && high <= interval.end) {
    links[node].push(interval.link);
    return;
  }
  const middle = (low + high) >> 1;
  hang(2 * node, low, middle, interval);
  hang(2 * node + 1, middle, high, interval);
}

// Union by size without path compression, so that unions can be undone.
const parent = Int32Array.from({ length: n }, (_, i) => i);
const size = new Int32Array(n).fill(1);
const joined = [];
const output = [];

function find(node) {
  while (parent[node] !== node) node = parent[node];
  return node;
}

function unite([first, second]) {
  let a = find(first);
  let b = find(second);
  if (a === b) return;
  if (size[a] < size[b]) [a, b] = [b, a];
  parent[b] = a;
  size[a] += size[b];
  joined.push(b);
}

function visit(node, low, high) {
  const before = joined.length;
  links[node].forEach(unite);
  if (high - low === 1) {
    const question = questions[low];
    if (question) output.push(find(question[0]) === find(question[1]) ? 'yes' : 'no');
    else output.push(n - joined.length);
  } else {
    const middle = (low + high) >> 1;
    visit(2 * node, low, middle);
    visit(2 * node + 1, middle, high);
  }
  while (joined.length > before) {
    const child = joined.pop();
    size[parent[child]] -= size[child];
    parent[child] = child;
  }
}

if (questions.length > 0) {
  for (const interval of intervals) hang(1, 0, questions.length, interval);
  visit(1, 0, questions.length);
}
console.log(output.join('\n'));
