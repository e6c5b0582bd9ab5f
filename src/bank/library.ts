import { type Files, LIBRARY } from './files.ts';

/** A helper's name as generators write it, and as another helper does. */
const IMPORTED = /['"](?:\.\.\/\.\.\/lib|\.)\/([\w-]+\.mjs)['"]/g;

/** The files of `library` that a generator imports, itself or by way of another, in the order of their paths. */
export function helpersOf(generator: Buffer, library: Files): Files {
  const helpers = new Map<string, Buffer>();
  const waiting = [generator];
  for (let source = waiting.shift(); source; source = waiting.shift()) {
    for (const [, name] of source.toString().matchAll(IMPORTED)) {
      const path = `${LIBRARY}${name}`;
      const content = library.get(path);
      if (!content || helpers.has(path)) continue;
      helpers.set(path, content);
      waiting.push(content);
    }
  }
  return new Map([...helpers].sort(([one], [other]) => (one < other ? -1 : 1)));
}
