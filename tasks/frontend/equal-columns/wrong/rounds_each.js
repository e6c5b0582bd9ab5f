const [width, n, gap] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const column = Math.round((width - gap * (n - 1)) / n);
let left = 0;
for (let i = 0; i < n; i++) {
  console.log(left, column);
  left += column + gap;
}
