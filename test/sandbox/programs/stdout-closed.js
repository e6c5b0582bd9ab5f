const late = require('node:fs').readFileSync(0, 'utf8') === 'late';
console.log('first');
process.stdout.end();
if (late) process.stdout.write('second\n');
