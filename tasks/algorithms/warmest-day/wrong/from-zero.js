const [n, ...t] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
let best = 0;
let day = 1;
for (let i = 0; i < n; i++) {
  if (t[i] > best) {
    best = t[i];
    day = i + 1;
  }
}
console.log(day, best);
