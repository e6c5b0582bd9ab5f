const data = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const [n, q] = data;
const find = (t) => {
  let low = 0;
  let high = n;
  while (low < high) {
    const m = (low + high) >> 1;
    if (data[2 + 2 * m] < t) low = m + 1;
    else high = m;
  }
  return low;
};
const questions = [];
for (let k = 0; k < q; k++) questions.push([find(data[2 + 2 * n + 2 * k]), find(data[3 + 2 * n + 2 * k]), k]);
questions.sort((a, b) => a[1] - b[1]);
const tree = new Int32Array(n + 1);
const add = (i, d) => {
  for (; i <= n; i += i & -i) tree[i] += d;
};
const sum = (i) => {
  let s = 0;
  for (; i > 0; i -= i & -i) s += tree[i];
  return s;
};
const last = new Map();
const answers = [];
let i = 0;
for (const [l, r, k] of questions) {
  for (; i < r; i++) {
    const v = data[3 + 2 * i];
    if (last.has(v)) add(last.get(v) + 1, -1);
    last.set(v, i);
    add(i + 1, 1);
  }
  answers[k] = l < r ? sum(r) - sum(l) : 0;
}
console.log(answers.join('\n'));
