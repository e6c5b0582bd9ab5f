const [, width, ...readings] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const counts = new Map();
for (const x of readings) {
  const k = Math.trunc(x / width) + 0;
  counts.set(k, (counts.get(k) || 0) + 1);
}
const keys = [...counts.keys()].sort((a, b) => a - b);
for (let k = keys[0]; k <= keys[keys.length - 1]; k++) console.log(k * width, counts.get(k) || 0);
