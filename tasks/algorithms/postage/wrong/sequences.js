const [, a, b] = require('fs').readFileSync(0, 'utf8').split('\n');
const values = a.trim().split(' ').map(Number);
const few = [0];
const ways = [1];
for (let s = 1; s <= 20000; s++) {
  few[s] = Infinity;
  ways[s] = 0;
  for (const v of values) {
    if (v > s || few[s - v] === Infinity) continue;
    const c = few[s - v] + 1;
    if (c < few[s]) {
      few[s] = c;
      ways[s] = ways[s - v];
    } else if (c === few[s]) ways[s] = (ways[s] + ways[s - v]) % 1000000007;
  }
}
console.log(b.trim().split(' ').map((p) => (few[p] === Infinity ? '-1 0' : `${few[p]} ${ways[p]}`)).join('\n'));
