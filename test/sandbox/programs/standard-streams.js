const fs = require('node:fs');
fs.writeFileSync('/dev/stdout', fs.readFileSync('/dev/stdin', 'utf8').toUpperCase());
process.stdin.on('end', () => console.log('end')).resume();
