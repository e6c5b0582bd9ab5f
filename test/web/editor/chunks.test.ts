import { execa } from 'execa';
import type { Chunk } from '../../support/web/list-chunks.ts';

const pathOf = (file: string) => new URL(`../../../${file}`, import.meta.url).pathname;

/** What comes on its own, by a library that is in it and nowhere else. */
const LATE = {
  python: '@lezer/python',
  'javascript and typescript': '@lezer/javascript',
  'c++': '@lezer/cpp',
  java: '@lezer/java',
  go: '@lezer/go',
  'keys of vim': '@replit/codemirror-vim',
  'keys of emacs': '@replit/codemirror-emacs',
  'the comparison of two texts': '@codemirror/merge',
};

describe('what a browser loads for the editor', () => {
  let chunks: readonly Chunk[];
  beforeAll(async () => {
    const script = pathOf('test/support/web/list-chunks.ts');
    const files = [pathOf('web/vite.config.ts'), pathOf('web/room/work/editor-pane.tsx')];
    const { stdout } = await execa(process.execPath, [script, ...files]);
    chunks = JSON.parse(stdout);
  });

  const having = (library: string) =>
    chunks.filter(({ modules }) => modules.some((module) => module.includes(`node_modules/${library}/`)));

  /** A file with all that comes with it, without what is loaded later. */
  function whole(first: Chunk | undefined): ReadonlySet<Chunk> {
    const files = new Set(first ? [first] : []);
    for (const { imports } of files) {
      for (const chunk of chunks) if (imports.includes(chunk.fileName)) files.add(chunk);
    }
    return files;
  }
  const pane = () => whole(chunks.find(({ isEntry }) => isEntry));
  const editor = () => whole(chunks.find(({ source }) => source?.endsWith('/web/editor/code-editor.tsx')));

  it('is nothing before the editor is shown', () => {
    const [view] = having('@codemirror/view');
    expect(view && editor().has(view)).toBe(true);
    expect(view && pane().has(view)).toBe(false);
  });

  it.each(Object.entries(LATE))('comes for %s when it is needed, and for nothing else', (_, library) => {
    const [chunk, ...others] = having(library);
    expect(chunk && !editor().has(chunk)).toBe(true);
    expect(others).toEqual([]);
    const rest = Object.values(LATE).filter((other) => other !== library);
    expect(rest.filter((other) => having(other).some((one) => one === chunk))).toEqual([]);
  });

  it('is at most 140 KB, compressed, without a language', () => {
    const inPane = pane();
    const parts = [...editor()].filter((chunk) => !inPane.has(chunk));
    const bytes = parts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(140_000);
  });
});
