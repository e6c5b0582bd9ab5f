const [[, k, w], steps, ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' '));
const users = new Map();
for (const [t, u, e] of rows) {
  if (!users.has(u)) users.set(u, []);
  users.get(u).push([Number(t), e]);
}
const counts = new Array(Number(k)).fill(0);
for (const events of users.values()) {
  const last = new Map();
  events.sort((a, b) => a[0] - b[0]);
  let best = 0;
  for (const [t, e] of events) {
    last.set(e, t);
    let j = 0;
    while (j < k && last.has(steps[j]) && t - last.get(steps[j]) <= w) j++;
    best = Math.max(best, j);
  }
  for (let j = 0; j < best; j++) counts[j]++;
}
steps.forEach((s, j) => console.log(s, counts[j]));
