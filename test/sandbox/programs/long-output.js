const [where, size] = require('fs').readFileSync(0, 'utf8').split(' ');
if (where === 'out') {
  process.stdout.write('a'.repeat(Number(size)));
  process.exit(0);
}
if (where === 'err') {
  console.error('a'.repeat(Number(size) - 1));
  process.exit(0);
}
console.log('a'.repeat(Number(size) - 1));
throw new Error('boom');
