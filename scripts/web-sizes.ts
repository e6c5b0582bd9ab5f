import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createProgress } from '../src/host/progress.ts';
import { buildWeb } from '../src/web/build.ts';
import { filesOf, type Manifest } from '../src/web/manifest.ts';
import { modulesOf, PAGES, type PageName, SHELL } from '../src/web/pages.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** What comes to the shell, or to the room, when it is needed. */
const STEPS: Record<string, { modules: readonly string[]; after: readonly string[] }> = {
  shell: { modules: SHELL, after: [] },
  'first page': afterShell('home/home.tsx'),
  'start of an interview': afterShell('room/start/start.tsx'),
  room: afterShell('room/room.tsx'),
  editor: afterRoom('room/work/task-editor.tsx', 'editor/code-editor.tsx'),
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
  return { modules, after: SHELL };
}

function afterRoom(...modules: readonly string[]) {
  return { modules, after: [...SHELL, 'room/room.tsx'] };
}

function afterEditor(...modules: readonly string[]) {
  return { modules, after: [...SHELL, 'room/room.tsx', 'editor/code-editor.tsx'] };
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
  const pages = (Object.keys(PAGES) as PageName[]).map((name) =>
    sizeOf(folder, name, filesOf(manifest, [...SHELL, ...modulesOf(name, 'en')])),
  );
  const steps = Object.entries(STEPS).map(([name, { modules, after }]) =>
    sizeOf(folder, name, filesOf(manifest, modules, after)),
  );
  const files = [...new Set(Object.values(manifest).map(({ file }) => file))].map((file) =>
    sizeOf(folder, file, [file]),
  );
  return { pages, steps, files: files.toSorted((one, other) => other.br - one.br) };
}

function sizeOf(folder: string, name: string, files: readonly string[]): Size {
  const sum = (suffix: string) =>
    files.reduce((bytes, file) => bytes + statSync(join(folder, `${file}${suffix}`)).size, 0);
  return { name, br: sum('.br'), gzip: sum('.gz') };
}

function print(heading: string, sizes: readonly Size[]): void {
  const kib = (bytes: number) => `${(bytes / 1_024).toFixed(1)} KiB`.padStart(11);
  process.stdout.write(`\n${heading.padEnd(48)}${'brotli'.padStart(11)}${'gzip'.padStart(11)}\n`);
  for (const { name, br, gzip } of sizes) process.stdout.write(`${name.padEnd(48)}${kib(br)}${kib(gzip)}\n`);
}
