const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1);

const totals = new Map();
for (const line of lines) {
  const [, path, status, ms] = line.split(' ');
  if (status >= 200 && status <= 299) totals.set(path, (totals.get(path) ?? 0) + Number(ms));
}

let slowest = null;
for (const [path, total] of totals) {
  if (!slowest || total > slowest.total || (total === slowest.total && path < slowest.path)) {
    slowest = { path, total };
  }
}
console.log(slowest ? `${slowest.path} ${slowest.total}` : 'none');
