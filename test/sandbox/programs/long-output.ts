import { exit, stderr, stdout } from 'node:process';
import { text } from 'node:stream/consumers';
const [where, size] = (await text(process.stdin)).split(' ');
if (where === 'out') {
  stdout.write('a'.repeat(Number(size)));
  exit(0);
}
if (where === 'err') {
  stderr.write('a'.repeat(Number(size)));
  exit(0);
}
for (let written = 0; written < Number(size); written += 1000) stdout.write('a'.repeat(1000));
throw new Error('boom');
