const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const n = data[0];
const left = [];
const right = [];
for (let i = 0; i < n; i++) {
  left.push(data[1 + 2 * i]);
  right.push(data[2 + 2 * i]);
}
const distinct = [...new Set(right)].sort((a, b) => a - b);
const rankOf = new Map(distinct.map((value, i) => [value, i + 1]));
const size = distinct.length;
const crossings = new Array(n).fill(0);

/** Adds to each cable those before it, by sign · left end, that lie beyond it on the right. */
function pass(sign) {
  const tree = new Int32Array(size + 1);
  const rank = (i) => (sign > 0 ? rankOf.get(right[i]) : size + 1 - rankOf.get(right[i]));
  const order = left.map((_, i) => i).sort((i, j) => sign * (left[i] - left[j]));
  for (let start = 0, end = 0; start < n; start = end) {
    while (end < n && left[order[end]] === left[order[start]]) end++;
    const group = order.slice(start, end);
    for (const i of group) {
      crossings[i] += start;
      for (let r = rank(i); r > 0; r -= r & -r) crossings[i] -= tree[r];
    }
    for (const i of group) for (let r = rank(i); r <= size; r += r & -r) tree[r]++;
  }
}

pass(1);
pass(-1);
let best = 0;
let sum = 0;
crossings.forEach((count, i) => {
  sum += count;
  if (count > crossings[best]) best = i;
});
console.log(`${sum / 2}\n${crossings[best]} ${best + 1}`);
