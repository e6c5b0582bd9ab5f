import { readFileSync } from 'fs';

const [wanted, , ...ports]: number[] = readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

const used = new Set<number>(ports);
let port = wanted;
while (used.has(port)) port++;
console.log(port);
