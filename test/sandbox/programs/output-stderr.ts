import { readFileSync } from 'node:fs';
const flood = readFileSync(0, 'utf8') === 'flood';
console.log(42);
process.stderr.write('x'.repeat(50_000));
while (flood) process.stderr.write('x'.repeat(1000));
