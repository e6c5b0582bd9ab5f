// The recurrence on the last root with a memo. A forest is a range [from, to) of the document order, read from the right:
// its first root stands for the "last" one by symmetry, so we always take the root at `from`.
function parse(lines) {
  const nodes = lines.map((line) => {
    const [depth, tag] = line.trim().split(/\s+/);
    return { depth: Number(depth), tag, end: 0 };
  });
  nodes.forEach((node, i) => {
    node.end = i + 1;
    while (node.end < nodes.length && nodes[node.end].depth > node.depth) node.end++;
  });
  return nodes;
}

function solve(input) {
  const lines = input.trim().split('\n');
  const [n, m] = lines[0].split(' ').map(Number);
  const a = parse(lines.slice(1, n + 1));
  const b = parse(lines.slice(n + 1, n + m + 1));
  const memo = new Map();
  // Without its root, a forest [from, to) becomes [from + 1, to): the children join the list.
  const distance = (from, to, other, until) => {
    if (from === to) return until - other;
    if (other === until) return to - from;
    const key = ((from * 64 + to) * 64 + other) * 64 + until;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const [x, y] = [a[from], b[other]];
    const matched = distance(from + 1, x.end, other + 1, y.end) + distance(x.end, to, y.end, until) + (x.tag === y.tag ? 0 : 1);
    const best = Math.min(matched, distance(from + 1, to, other, until) + 1, distance(from, to, other + 1, until) + 1);
    memo.set(key, best);
    return best;
  };
  return distance(0, n, 0, m) + '\n';
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
