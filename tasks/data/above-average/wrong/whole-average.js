const [n, ...column] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const average = Math.round(column.reduce((sum, x) => sum + x, 0) / n);
console.log(column.filter((x) => x > average).length);
