const [, width, space, ...words] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const lines = [];
let used = Infinity;
let widest = 0;
for (const w of words) {
  if (used + space + w > width) {
    lines.push(1);
    used = w;
  } else {
    lines[lines.length - 1]++;
    used += space + w;
  }
  widest = Math.max(widest, used);
}
console.log(lines.length, widest);
console.log(lines.join(' '));
