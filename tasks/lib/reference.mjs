import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';

/**
 * What the JavaScript reference beside a generator prints for `input`; `generator` is its `import.meta.url`. The program
 * must read all of its input with `require('fs').readFileSync(0, 'utf8')` and print with `process.stdout.write`.
 */
export function referenceOutput(generator, input) {
  const source = readFileSync(new URL('./solutions/javascript.js', generator), 'utf8');
  const program = compileFunction(source, ['require', 'process']);
  let output = '';
  const stdout = {
    write(text) {
      output += text;
    },
  };
  program(() => ({ readFileSync: () => input }), { stdout });
  return output;
}
