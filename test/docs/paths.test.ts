import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCUMENTS = globSync('{*.md,docs/**/*.md}', { cwd: ROOT }).sort();
/** A folder or file of the repository, in code marks; names with a gap such as `<track>` are not one. */
const PATH = /`((?:src|workflows|activities|test|scripts|bench|sandbox|docs)\/[\w./-]+)`/g;

describe('documents', () => {
  it.each(DOCUMENTS)('%s names only files and folders that are there', (document) => {
    const paths = [...readFileSync(join(ROOT, document), 'utf8').matchAll(PATH)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
