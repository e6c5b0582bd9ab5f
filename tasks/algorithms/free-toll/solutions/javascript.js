const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const [n, m] = data;
const roads = Array.from({ length: n }, () => []);
for (let i = 0; i < m; i++) {
  const [a, b, toll] = data.slice(2 + 3 * i, 5 + 3 * i);
  roads[a - 1].push([b - 1, toll]);
}

const less = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
const heap = [];

function push(item) {
  let i = heap.push(item) - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!less(item, heap[parent])) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = item;
}

function pop() {
  const top = heap[0];
  const item = heap.pop();
  if (heap.length === 0) return top;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && less(heap[child + 1], heap[child])) child++;
    if (!less(heap[child], item)) break;
    heap[i] = heap[child];
    i = child;
  }
  heap[i] = item;
  return top;
}

// State 2t: in town t with the voucher; 2t + 1: without it.
const done = new Uint8Array(2 * n);
let answer = '-1';
push([0, 0, 0]);
while (heap.length > 0) {
  const [total, count, state] = pop();
  if (done[state]) continue;
  done[state] = 1;
  if (state >> 1 === n - 1) {
    answer = `${total} ${count}`;
    break;
  }
  for (const [target, toll] of roads[state >> 1]) {
    const after = 2 * target + (state & 1);
    if (!done[after]) push([total + toll, count + 1, after]);
    if (!(state & 1) && !done[after + 1]) push([total, count + 1, after + 1]);
  }
}
console.log(answer);
