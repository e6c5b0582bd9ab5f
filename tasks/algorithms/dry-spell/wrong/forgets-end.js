const [n, t, ...rain] = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
let begin = -1;
let best = 0;
let start = 0;
for (let i = 0; i < n; i++) {
  if (rain[i] < t) {
    if (begin < 0) begin = i;
  } else if (begin >= 0) {
    if (i - begin > best) {
      best = i - begin;
      start = begin + 1;
    }
    begin = -1;
  }
}
console.log(best, start);
