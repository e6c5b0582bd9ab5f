import { readFileSync } from 'node:fs';

const path: string = '/nowhere';
console.log(readFileSync(path));
