const [a, t] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);
const k = Number(a);
const seen = new Set();
let longest = 0;
let place = 0;
const top = Math.min(t.length, 400);
for (let l = 1; l <= top; l++) {
  for (let i = 0; i + l <= top; i++) {
    const s = t.slice(i, i + l);
    if (seen.has(s)) continue;
    if (t.split(s).length - 1 >= k) {
      seen.add(s);
      if (l > longest) {
        longest = l;
        place = i + 1;
      }
    }
  }
}
console.log(`${seen.size} ${longest} ${place}`);
