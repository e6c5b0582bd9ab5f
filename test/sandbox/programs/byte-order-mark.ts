import { readFileSync } from 'node:fs';

const text: string = readFileSync(0, 'utf8');
console.log('ok', text.length);