'use strict';
/** Loaded before every JavaScript and TypeScript program. */
const { Module, createRequire } = require('node:module');

/**
 * Node.js writes to a pipe as far as it has room, and the rest later: `process.exit()` and an uncaught error lose what
 * is beyond 64 KiB. Blocking pipes make every write whole, as in the other languages.
 */
for (const name of ['stdout', 'stderr']) {
  const property = Object.getOwnPropertyDescriptor(process, name);
  Object.defineProperty(process, name, {
    ...property,
    get() {
      const stream = property.get.call(process);
      Object.defineProperty(process, name, property);
      stream._handle?.setBlocking?.(true);
      return stream;
    },
  });
}

/** What a CommonJS program has: so a program with `import` or a top-level `await` may say `require` as well. */
const filename = '/box/main.js';
const main = new Module(filename);
const requireFromMain = createRequire(filename);
requireFromMain.main = main;
Object.assign(globalThis, {
  require: requireFromMain,
  module: main,
  exports: main.exports,
  __filename: filename,
  __dirname: '/box',
});
