import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Pages, pagesOf } from './pages.ts';

export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

interface WebFile {
  /** With the character set. */
  type: string;
  /** By `Content-Encoding`. */
  bodies: Readonly<Record<Encoding, Buffer>>;
  /** SHA-256 of what the file says, hex. */
  hash: string;
}

/** The built client: under a megabyte or two, kept in memory. */
export interface Web {
  /** In each of which `{{nonce}}` stands for what the policy of the answer allows styles by, and `{{token}}` for whether the
   * browser has one. */
  pages: Pages;
  /** By the name below `/assets/`, which holds a hash of what the file says. */
  files: ReadonlyMap<string, WebFile>;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Reads what {@link import('./build.ts').buildWeb} has built. */
export async function loadWeb(folder: string): Promise<Web> {
  const assets = join(folder, 'assets');
  const names = (await readdir(assets)).filter((name) => !/\.(br|gz)$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => [name, await readWebFile(join(assets, name))] as const),
  );
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8'));
  return { pages: pagesOf(html, manifest), files: new Map(files) };
}

async function readWebFile(path: string): Promise<WebFile> {
  const type = TYPES[extname(path)];
  if (type === undefined) throw new Error(`no media type is known for ${path}`);
  const [identity, br, gzip] = await Promise.all([
    readFile(path),
    readFile(`${path}.br`),
    readFile(`${path}.gz`),
  ]);
  return { type, bodies: { br, gzip, identity }, hash: createHash('sha256').update(identity).digest('hex') };
}
