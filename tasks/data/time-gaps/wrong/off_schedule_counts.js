const [, a, b, s, ...moments] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const present = [...new Set(moments.filter((t) => t >= a && t <= b))].sort((x, y) => x - y);
let before = a - s;
let missing = 0;
for (const t of [...present, b + s]) {
  const count = Math.floor((t - before) / s) - 1;
  if (count > 0) {
    console.log(before + s, before + count * s, count);
    missing += count;
  }
  before = t;
}
console.log(`missing ${missing} of ${(b - a) / s + 1}`);
