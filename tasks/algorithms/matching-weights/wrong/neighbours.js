const [h, b] = require('fs').readFileSync(0, 'utf8').split('\n');
const d = +h.split(' ')[1];
const a = b.trim().split(' ').map(Number).sort((x, y) => x - y);
let pairs = 0;
const kinds = new Set();
for (let i = 1; i < a.length; i++) {
  if (a[i] - a[i - 1] === d) {
    pairs++;
    kinds.add(a[i]);
  }
}
console.log(pairs, kinds.size);
