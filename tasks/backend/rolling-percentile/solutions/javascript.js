const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const [n, window, percent, limit] = data;
const times = [];
const latencies = [];
for (let i = 0; i < n; i++) {
  times.push(data[4 + 2 * i]);
  latencies.push(data[5 + 2 * i]);
}
const values = [...new Set(latencies)].sort((a, b) => a - b);
const rankOf = new Map(values.map((value, i) => [value, i + 1]));

// Fenwick tree of counts by rank.
const tree = new Int32Array(values.length + 1);
function add(rank, amount) {
  for (let i = rank; i < tree.length; i += i & -i) tree[i] += amount;
}
function kth(k) {
  let rank = 0;
  for (let step = 1 << (31 - Math.clz32(values.length)); step > 0; step >>= 1) {
    if (rank + step < tree.length && tree[rank + step] < k) {
      rank += step;
      k -= tree[rank];
    }
  }
  return rank + 1;
}

let ringing = false;
let first = 0;
const output = [];
for (let i = 0; i < n; i++) {
  add(rankOf.get(latencies[i]), 1);
  while (times[first] + window <= times[i]) {
    add(rankOf.get(latencies[first]), -1);
    first++;
  }
  const percentile = values[kth(Math.floor((percent * (i - first + 1) + 99) / 100)) - 1];
  const above = percentile > limit;
  const change = above === ringing ? '' : above ? ' ON' : ' OFF';
  ringing = above;
  output.push(percentile + change);
}
console.log(output.join('\n'));
