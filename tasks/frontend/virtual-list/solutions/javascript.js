// A segment tree over the rows: leaf i stands at size + i, a node is the sum of its two children.
function solve(input) {
  const lines = input.trim().split('\n');
  const [n, height] = lines[0].split(' ').map(Number);
  let size = 1;
  while (size < n) size *= 2;
  const sum = new Float64Array(2 * size);
  sum.fill(height, size, size + n);
  for (let i = size - 1; i > 0; i--) sum[i] = sum[2 * i] + sum[2 * i + 1];
  const out = [];
  for (const line of lines.slice(1)) {
    const [kind, x, value] = line.trim().split(' ');
    if (kind === 'set') {
      let i = size + Number(x);
      sum[i] = Number(value);
      for (i >>= 1; i > 0; i >>= 1) sum[i] = sum[2 * i] + sum[2 * i + 1];
    } else if (kind === 'top') {
      let above = 0;
      for (let i = size + Number(x); i > 1; i >>= 1) if (i % 2 === 1) above += sum[i - 1];
      out.push(above);
    } else {
      let rest = Number(x);
      if (rest >= sum[1]) {
        out.push('end');
        continue;
      }
      let i = 1;
      while (i < size) {
        i *= 2;
        if (rest >= sum[i]) {
          rest -= sum[i];
          i++;
        }
      }
      out.push(`${i - size} ${rest}`);
    }
  }
  return out.join('\n') + '\n';
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
