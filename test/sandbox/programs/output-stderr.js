const flood = require('node:fs').readFileSync(0, 'utf8') === 'flood';
console.log(42);
console.error('x'.repeat(50_000));
while (flood) console.error('x'.repeat(1000));
