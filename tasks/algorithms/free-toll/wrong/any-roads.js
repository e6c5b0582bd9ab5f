const d = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const [n, m] = d;
const g = Array.from({ length: n }, () => []);
for (let i = 0; i < m; i++) g[d[2 + 3 * i] - 1].push([d[3 + 3 * i] - 1, d[4 + 3 * i]]);
const dist = new Array(2 * n).fill(Infinity);
const hops = new Array(2 * n).fill(0);
dist[0] = 0;
const buckets = [[0, 0]];
while (buckets.length) {
  let at = 0;
  for (let i = 1; i < buckets.length; i++) if (buckets[i][0] < buckets[at][0]) at = i;
  const [t, s] = buckets[at];
  buckets[at] = buckets[buckets.length - 1];
  buckets.pop();
  if (t > dist[s]) continue;
  for (const [v, c] of g[s >> 1]) {
    for (const [cost, to] of s & 1 ? [[t + c, 2 * v + 1]] : [[t + c, 2 * v], [t, 2 * v + 1]]) {
      if (cost < dist[to]) {
        dist[to] = cost;
        hops[to] = hops[s] + 1;
        buckets.push([cost, to]);
      }
    }
  }
}
const e = 2 * (n - 1);
const b = dist[e] <= dist[e + 1] ? e : e + 1;
console.log(dist[b] === Infinity ? '-1' : `${dist[b]} ${hops[b]}`);
