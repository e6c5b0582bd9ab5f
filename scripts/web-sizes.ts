import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Manifest } from 'vite';
import { createProgress } from '../src/host/progress.ts';
import { buildWeb } from '../src/web/build.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** What a page needs before it shows anything, beside the page itself: its views and its texts. */
const PAGES: Record<string, readonly string[]> = {
  '/': ['home/home.tsx', ...texts('en', 'home', 'shared')],
  '/room/new': ['room/start/start.tsx', ...texts('en', 'room', 'shared')],
  '/room/…': ['room/room.tsx', ...texts('en', 'room', 'work', 'shared')],
  '/console': ['console/app.tsx', ...texts('en', 'console', 'shared')],
};

/** What comes to the shell, or to the room, when it is needed. */
const STEPS: Record<string, { modules: readonly string[]; after: readonly string[] }> = {
  shell: { modules: ['index.html'], after: [] },
  'first page': afterShell('home/home.tsx'),
  'start of an interview': afterShell('room/start/start.tsx'),
  room: afterShell('room/room.tsx'),
  editor: afterRoom('editor/code-editor.tsx'),
  ...Object.fromEntries(
    ['python', 'javascript', 'java', 'cpp', 'go'].map((language) => [
      `editor: ${language}`,
      afterEditor(`../node_modules/@codemirror/lang-${language}/dist/index.js`),
    ]),
  ),
  'editor: two texts': afterEditor('editor/two-texts.tsx'),
  console: afterShell('console/app.tsx'),
  'texts of the room, English': afterShell(...texts('en', 'room', 'work', 'shared')),
  'texts of the room, Russian': afterShell(...texts('ru', 'room', 'work', 'shared')),
  'texts of the console, English': afterShell(...texts('en', 'console', 'shared')),
  'texts of the console, Russian': afterShell(...texts('ru', 'console', 'shared')),
};

function texts(locale: string, ...parts: readonly string[]): string[] {
  return parts.map((part) => `texts/${locale}/${part}.ts`);
}

function afterShell(...modules: readonly string[]) {
  return { modules, after: ['index.html'] };
}

function afterRoom(...modules: readonly string[]) {
  return { modules, after: ['index.html', 'room/room.tsx'] };
}

function afterEditor(...modules: readonly string[]) {
  return { modules, after: ['index.html', 'room/room.tsx', 'editor/code-editor.tsx'] };
}

interface Size {
  name: string;
  /** Bytes as they are sent, by `Content-Encoding`. */
  br: number;
  gzip: number;
}

interface Sizes {
  /** All that a first visit loads. */
  pages: Size[];
  /** What each part of the client adds to those that are there before it. */
  steps: Size[];
  files: Size[];
}

/** `npm run web:sizes`: what a first visit of each page loads, and how big each part is. */
export async function main(): Promise<void> {
  const folder = await buildWeb({ root: ROOT, progress: createProgress() });
  const { pages, steps, files } = sizesOf(folder);
  print('a first visit of', pages);
  print('what comes with', steps);
  print('file', files);
}

/** Of the client that is built in `folder`. */
export function sizesOf(folder: string): Sizes {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const pages = Object.entries(PAGES).map(([name, views]) =>
    sizeOf(folder, name, filesOf(manifest, ['index.html', ...views])),
  );
  const steps = Object.entries(STEPS).map(([name, { modules, after }]) => {
    const known = filesOf(manifest, after);
    const added = [...filesOf(manifest, modules)].filter((file) => !known.has(file));
    return sizeOf(folder, name, new Set(added));
  });
  const names = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]);
  const files = [...new Set(names)].map((file) => sizeOf(folder, file, new Set([file])));
  return { pages, steps, files: files.toSorted((one, other) => other.br - one.br) };
}

/** All that is loaded with these modules, without what they load later. */
function filesOf(manifest: Manifest, modules: readonly string[], files = new Set<string>()): Set<string> {
  for (const name of modules) {
    const part = manifest[name];
    if (!part) throw new Error(`the client has no part ${name}`);
    if (files.has(part.file)) continue;
    for (const file of [part.file, ...(part.css ?? [])]) files.add(file);
    filesOf(manifest, part.imports ?? [], files);
  }
  return files;
}

function sizeOf(folder: string, name: string, files: ReadonlySet<string>): Size {
  const sum = (suffix: string) =>
    [...files].reduce((bytes, file) => bytes + statSync(join(folder, `${file}${suffix}`)).size, 0);
  return { name, br: sum('.br'), gzip: sum('.gz') };
}

function print(heading: string, sizes: readonly Size[]): void {
  const kib = (bytes: number) => `${(bytes / 1_024).toFixed(1)} KiB`.padStart(11);
  process.stdout.write(`\n${heading.padEnd(48)}${'brotli'.padStart(11)}${'gzip'.padStart(11)}\n`);
  for (const { name, br, gzip } of sizes) process.stdout.write(`${name.padEnd(48)}${kib(br)}${kib(gzip)}\n`);
}
