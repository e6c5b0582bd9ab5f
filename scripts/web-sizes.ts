import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Manifest } from 'vite';
import { createProgress } from '../src/host/progress.ts';
import { buildWeb } from '../src/web/build.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** What a page needs before it shows anything, beside the page itself: its views and its texts. */
const PAGES: Record<string, readonly string[]> = {
  '/': ['home/home.tsx', 'texts/en/home.ts', 'texts/en/shared.ts'],
  '/room/…': ['room/room.tsx', 'texts/en/room.ts', 'texts/en/work.ts', 'texts/en/shared.ts'],
  '/console': ['console/app.tsx', 'texts/en/console.ts', 'texts/en/shared.ts'],
};

interface Size {
  name: string;
  /** Bytes as they are sent, by `Content-Encoding`. */
  br: number;
  gzip: number;
}

/** `npm run web:sizes`: what a first visit of each page loads, and how big each part is. */
export async function main(): Promise<void> {
  const folder = await buildWeb({ root: ROOT, progress: createProgress() });
  const { pages, parts } = sizesOf(folder);
  print('a first visit of', pages);
  print('part', parts);
}

/** Of the client that is built in `folder`. */
export function sizesOf(folder: string): { pages: Size[]; parts: Size[] } {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const pages = Object.entries(PAGES).map(([name, views]) =>
    sizeOf(folder, name, filesOf(manifest, ['index.html', ...views])),
  );
  const files = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]);
  const parts = [...new Set(files)].map((file) => sizeOf(folder, file, new Set([file])));
  return { pages, parts: parts.toSorted((one, other) => other.br - one.br) };
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
