const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [n, h] = lines[0].split(' ').map(Number);
const tree = Array.from({ length: n + 1 }, (_, i) => (i & -i) * h);
let total = n * h;
const out = [];
for (const line of lines.slice(1)) {
  const [kind, a, b] = line.split(' ');
  let x = Number(a);
  if (kind === 'set') {
    const change = Number(b) - h;
    total += change;
    for (let i = x + 1; i <= n; i += i & -i) tree[i] += change;
  } else if (kind === 'top') {
    let sum = 0;
    for (; x > 0; x &= x - 1) sum += tree[x];
    out.push(sum);
  } else if (x >= total) out.push('end');
  else {
    let row = 0;
    for (let bit = 1 << 17; bit > 0; bit >>= 1) {
      if (row + bit <= n && tree[row + bit] <= x) {
        row += bit;
        x -= tree[row];
      }
    }
    out.push(row + ' ' + x);
  }
}
console.log(out.join('\n'));
