const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1);
const totals = {};
for (const line of lines) {
  const [, path, status, ms] = line.split(' ');
  if (status[0] === '2') totals[path] = (totals[path] || 0) + Number(ms);
}
const sorted = Object.entries(totals).sort((a, b) => b[1] - a[1]);
console.log(sorted.length ? sorted[0].join(' ') : 'none');
