const left = require('node:fs').readFileSync(0, 'utf8');
if (left === 'child') {
  const { spawn } = require('node:child_process');
  spawn('/bin/sh', ['-c', 'sleep 1000; echo late'], { stdio: 'inherit' }).unref();
} else {
  const timer = setInterval(() => {}, 1000);
  if (left === 'unref') timer.unref();
}
console.log(42);
