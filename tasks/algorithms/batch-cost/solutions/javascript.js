const [n, setup, ...works] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

const sums = [0];
for (const work of works) sums.push(sums[sums.length - 1] + work);

// Li Chao tree over the indices of the sums: it only evaluates lines, and every value stays below 2^53.
const tree = new Array(4 * (n + 1)).fill(null);
const at = (line, index) => line.slope * sums[index] + line.intercept;

function insert(line) {
  let node = 1;
  let low = 0;
  let high = n;
  while (tree[node] !== null) {
    const middle = (low + high) >> 1;
    if (at(line, middle) < at(tree[node], middle)) [line, tree[node]] = [tree[node], line];
    if (low === high) return;
    if (at(line, low) < at(tree[node], low)) {
      node = 2 * node;
      high = middle;
    } else if (at(line, high) < at(tree[node], high)) {
      node = 2 * node + 1;
      low = middle + 1;
    } else return;
  }
  tree[node] = line;
}

function lowest(index) {
  let node = 1;
  let low = 0;
  let high = n;
  let best = Infinity;
  while (tree[node]) {
    best = Math.min(best, at(tree[node], index));
    const middle = (low + high) >> 1;
    if (low === high) break;
    if (index <= middle) {
      node = 2 * node;
      high = middle;
    } else {
      node = 2 * node + 1;
      low = middle + 1;
    }
  }
  return best;
}

let best = 0;
for (let i = 0; i <= n; i++) {
  const square = sums[i] * sums[i];
  if (i > 0) best = setup + square + lowest(i);
  insert({ slope: -2 * sums[i], intercept: best + square });
}
console.log(String(best));
