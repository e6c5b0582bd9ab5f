import { closeSync, readFileSync, writeSync } from 'node:fs';
const late = readFileSync(0, 'utf8') === 'late';
console.log('first');
closeSync(1);
if (late) writeSync(1, 'second\n');
