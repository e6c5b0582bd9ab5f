const [n, threshold, ...rain] = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);

let length = 0;
let best = 0;
let bestStart = 0;
for (let day = 1; day <= n; day++) {
  length = rain[day - 1] < threshold ? length + 1 : 0;
  if (length > best) {
    best = length;
    bestStart = day - length + 1;
  }
}
console.log(best, bestStart);
