const [n, ...a] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
let up = 0;
let down = 0;
let before = 0;
for (const x of a) {
  if (x > before) up += x - before;
  else down += before - x;
  before = x;
}
console.log(up, down);
