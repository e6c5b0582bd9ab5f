const [n, ...column] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

const total = column.reduce((sum, number) => sum + number, 0);
console.log(column.filter((number) => number * n > total).length);
