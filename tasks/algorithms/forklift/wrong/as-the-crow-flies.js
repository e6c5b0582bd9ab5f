const L = require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1);
const r0 = L.findIndex((x) => x.includes('P'));
const c0 = L[r0].indexOf('P');
let best = null;
L.forEach((x, r) => {
  for (let c = 0; c < x.length; c++) {
    const d = Math.abs(r - r0) + Math.abs(c - c0);
    if (x[c] === 'F' && (!best || d < best[0])) best = [d, r + 1, c + 1];
  }
});
console.log(best.join(' '));
