import path from 'path';
import * as readline from 'node:readline';
import os = require('os');
const fs = require('fs');
let sum = 0;
for await (const row of readline.createInterface({ input: process.stdin })) sum += Number(row);
const { basename } = await import('node:path');
if (require.main === module) console.log(sum, path.join('a', 'b'), basename(__filename), typeof os.cpus, typeof fs.readFileSync, import.meta.filename === __filename);
module.exports = { sum };
