const [first, text] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);
const least = Number(first);
const n = text.length;

// Suffix array by doubling with ranks, then common prefixes of neighbours (Kasai).
let rank = Int32Array.from(text, (char) => char.charCodeAt(0));
let order = Int32Array.from({ length: n }, (_, i) => i);
for (let width = 1; ; width *= 2) {
  const key = new Float64Array(n);
  for (let i = 0; i < n; i++) key[i] = rank[i] * (n + 200) + (i + width < n ? rank[i + width] + 1 : 0);
  order = order.sort((a, b) => key[a] - key[b]);
  const next = new Int32Array(n);
  for (let i = 1; i < n; i++) next[order[i]] = next[order[i - 1]] + (key[order[i]] === key[order[i - 1]] ? 0 : 1);
  rank = next;
  if (n === 0 || rank[order[n - 1]] === n - 1) break;
}
const common = new Int32Array(n); // common[i]: of suffixes order[i - 1] and order[i]
for (let i = 0, shared = 0; i < n; i++) {
  if (rank[i] === 0) {
    shared = 0;
    continue;
  }
  const before = order[rank[i] - 1];
  while (i + shared < n && text[i + shared] === text[before + shared]) shared++;
  common[rank[i]] = shared;
  if (shared > 0) shared--;
}

/** minimum(values)[i]: smallest of the `width` values that end at i, by a monotone queue. */
function slidingMinimum(values, width) {
  const result = new Int32Array(n);
  const queue = [];
  let head = 0;
  for (let i = 0; i < n; i++) {
    while (queue.length > head && values[queue[queue.length - 1]] >= values[i]) queue.pop();
    queue.push(i);
    if (queue[head] <= i - width) head++;
    result[i] = values[queue[head]];
  }
  return result;
}

// A window of `least` neighbouring suffixes shares `depth` letters; what it shares with the suffix before is already counted.
let number = 0;
let longest = 0;
let place = 0;
const minima = least > 1 ? slidingMinimum(common, least - 1) : null;
for (let end = least - 1; end < n; end++) {
  const begin = end - least + 1;
  const depth = minima ? minima[end] : n - order[end];
  const counted = begin === 0 ? 0 : Math.min(depth, common[begin]);
  number += depth - counted;
  if (depth > longest) longest = depth;
}
// The earliest start among all suffixes in a run of common prefixes of at least that length.
if (longest > 0) {
  let size = 0;
  let earliest = n;
  for (let i = 0; i <= n; i++) {
    const joined = i > 0 && i < n && common[i] >= longest;
    if (!joined) {
      if (size >= least && n - earliest >= longest && (place === 0 || earliest + 1 < place)) place = earliest + 1;
      size = 0;
      earliest = n;
    }
    if (i < n && n - order[i] >= longest) {
      size++;
      earliest = Math.min(earliest, order[i]);
    }
  }
}
console.log(`${number} ${longest} ${place}`);
