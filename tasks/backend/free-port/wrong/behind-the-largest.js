const [p, , ...used] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
console.log(used.includes(p) ? Math.max(...used) + 1 : p);
