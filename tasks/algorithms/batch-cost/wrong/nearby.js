const [n, k, ...w] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const best = [0];
for (let i = 1; i <= n; i++) {
  best[i] = Infinity;
  let sum = 0;
  for (let j = i - 1; j >= 0 && j >= i - 50; j--) {
    sum += w[j];
    best[i] = Math.min(best[i], best[j] + k + sum * sum);
  }
}
console.log(String(best[n]));
