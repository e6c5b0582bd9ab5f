import { linearCongruential } from '../../lib/random.mjs';

/** Roads to towns ahead, some back; seed 3 makes a long ladder. Solved by two passes and one road free between. */
export function generate({ seed, size: n }) {
  const random = linearCongruential(seed);
  const roads = [];
  for (let town = 0; town < n - 1; town++) {
    if (seed === 3) {
      roads.push([town, town + 1, random(1000)], [town, Math.min(n - 1, town + 2), 500 + random(2000)]);
      if (town > 0) roads.push([town, town - 1, 0]);
    } else {
      roads.push([town, Math.min(n - 1, town + 1 + random(60)), random(1_000_000_001)]);
      roads.push([random(n), random(n), 900_000_000 + random(100_000_001)], [town, Math.max(0, town - random(50)), random(1000)]);
    }
  }

  const forward = distances(n, roads.map(([a, b, toll]) => [a, b, toll]), 0);
  const backward = distances(n, roads.map(([a, b, toll]) => [b, a, toll]), n - 1);
  let best = forward[n - 1];
  for (const [a, b] of roads) {
    if (forward[a] && backward[b]) {
      const trip = [forward[a][0] + backward[b][0], forward[a][1] + backward[b][1] + 1];
      if (!best || less(trip, best)) best = trip;
    }
  }
  const lines = roads.map(([a, b, toll]) => `${a + 1} ${b + 1} ${toll}\n`).join('');
  return { input: `${n} ${roads.length}\n${lines}`, expected: `${best ? best.join(' ') : -1}\n` };
}

function less(a, b) {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/** [total, roads] from `start` to each town, by a binary heap of [total, roads, town]. */
function distances(n, roads, start) {
  const from = Array.from({ length: n }, () => []);
  for (const [a, b, toll] of roads) from[a].push([b, toll]);
  const best = new Array(n);
  const heap = [[0, 0, start]];
  while (heap.length > 0) {
    const [total, count, town] = heap[0];
    const last = heap.pop();
    if (heap.length > 0) {
      let i = 0;
      for (let child = 1; child < heap.length; child = 2 * i + 1) {
        if (child + 1 < heap.length && less(heap[child + 1], heap[child])) child++;
        if (!less(heap[child], last)) break;
        heap[i] = heap[child];
        i = child;
      }
      heap[i] = last;
    }
    if (best[town]) continue;
    best[town] = [total, count];
    for (const [target, toll] of from[town]) {
      if (best[target]) continue;
      const entry = [total + toll, count + 1, target];
      let i = heap.push(entry) - 1;
      while (i > 0 && less(entry, heap[(i - 1) >> 1])) {
        heap[i] = heap[(i - 1) >> 1];
        i = (i - 1) >> 1;
      }
      heap[i] = entry;
    }
  }
  return best;
}
