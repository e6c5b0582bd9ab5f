const { spawn } = require('node:child_process');
const child = spawn('/bin/sh', ['-c', 'sleep 1000 & echo from a child']);
child.stdout.on('data', (text) => { process.stdout.write(text); process.exit(0); });
