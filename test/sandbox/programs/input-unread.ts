import { closeSync } from 'node:fs';
closeSync(0);
console.log(42);
