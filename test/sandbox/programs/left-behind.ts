import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
const left = await text(process.stdin);
if (left === 'child') {
  spawn('/bin/sh', ['-c', 'sleep 1000; echo late'], { stdio: 'inherit' }).unref();
} else {
  const timer = setInterval(() => {}, 1000);
  if (left === 'unref') timer.unref();
}
console.log(42);
