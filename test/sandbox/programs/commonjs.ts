#!/usr/bin/env -S npx tsx
const lines: string[] = require('fs').readFileSync('/dev/stdin', 'utf8').trim().split('\n');
function main(): void {
  console.log(lines.length, exports === module.exports, __filename.endsWith('main.js'));
}
if (require.main === module) main();
