const [n, ...altitudes] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

let climb = 0;
let descent = 0;
for (let i = 1; i < n; i++) {
  const step = altitudes[i] - altitudes[i - 1];
  if (step > 0) climb += step;
  else descent -= step;
}
console.log(`${climb} ${descent}`);
