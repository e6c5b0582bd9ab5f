const [n, ...statuses] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

const counts = [0, 0, 0, 0];
for (const status of statuses) counts[Math.floor(status / 100) - 2]++;
console.log(counts.join(' '));
console.log(100 * (counts[2] + counts[3]) < 5 * n ? 'healthy' : 'unhealthy');
