const tokens = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).slice(1);
const values = tokens.map(Number).filter((x) => x);
console.log('present', values.length);
console.log('missing', tokens.length - values.length);
console.log('min', values.length ? Math.min(...values) : 'NA');
console.log('max', values.length ? Math.max(...values) : 'NA');
console.log('sum', values.reduce((a, b) => a + b, 0));
