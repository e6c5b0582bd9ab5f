import { createInterface } from 'node:readline';
const fs = require('fs');
let sum = 0;
for await (const row of createInterface({ input: process.stdin })) sum += Number(row);
console.log(sum, typeof fs.readFileSync, require.main === module);
