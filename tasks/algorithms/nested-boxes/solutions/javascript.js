const MODULUS = 1_000_000_007;
const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const n = data[0];
const boxes = Array.from({ length: n }, (_, i) => ({ width: data[1 + 2 * i], height: data[2 + 2 * i] }));
// Heights descend within a width, so that boxes of equal width never extend one another.
boxes.sort((a, b) => a.width - b.width || b.height - a.height);
const heights = [...new Set(boxes.map((box) => box.height))].sort((a, b) => a - b);
const rankOf = new Map(heights.map((height, i) => [height, i + 1]));

/** The better of two {length, ways}: the longer one, or both together. */
function merge(a, b) {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return { length: a.length, ways: (a.ways + b.ways) % MODULUS };
}

const tree = new Array(heights.length + 1).fill({ length: 0, ways: 0 });
let best = { length: 0, ways: 0 };
for (const { height } of boxes) {
  const rank = rankOf.get(height);
  let inner = { length: 0, ways: 0 };
  for (let r = rank - 1; r > 0; r -= r & -r) inner = merge(inner, tree[r]);
  const series = { length: inner.length + 1, ways: inner.length === 0 ? 1 : inner.ways };
  for (let r = rank; r < tree.length; r += r & -r) tree[r] = merge(tree[r], series);
  best = merge(best, series);
}
console.log(best.length, best.ways);
