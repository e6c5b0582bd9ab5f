import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOnPath } from '../../src/host/command.ts';
import type { Progress } from '../../src/host/progress.ts';
import { canInstallPackages, installPackages } from '../../src/setup/apt.ts';

/** Poppler's tools read PDF as other programs do. As root on Debian they are installed where there are none. */
export async function ensurePoppler(progress: Progress): Promise<void> {
  if (findOnPath('pdfinfo') !== null) return;
  if (!canInstallPackages())
    throw new Error('the tests need Poppler: install it, on Debian by apt-get install poppler-utils');
  await installPackages(['poppler-utils'], { progress });
}

/** What a document says of itself, by the names of `pdfinfo`. */
export function infoOf(pdf: Uint8Array): Record<string, string> {
  const lines = read(pdf, 'pdfinfo', ['-enc', 'UTF-8']).trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => [/^[^:]*/.exec(line)?.[0], line.replace(/^[^:]*:\s*/, '')]));
}

/** Of each font whether all of it that is used is in the document, and whether its text can be read. */
export function fontsOf(pdf: Uint8Array): { name: string; isEmbedded: boolean; isReadable: boolean }[] {
  const [, , ...rows] = read(pdf, 'pdffonts', []).trimEnd().split('\n');
  return rows.map((row) => {
    const [name = ''] = row.split(' ');
    const [embedded, , unicode] = row.match(/\b(yes|no)\b/g) ?? [];
    return { name, isEmbedded: embedded === 'yes', isReadable: unicode === 'yes' };
  });
}

/** A part of a document as programs that read aloud are told of it. */
export interface Tagged {
  tag: string;
  /** Text of its own, without that of its parts. */
  text: string;
  depth: number;
}

/** The tags of a document in the order of reading; what is no part of its content has none. */
export function tagsOf(pdf: Uint8Array): Tagged[] {
  const tags: Tagged[] = [];
  for (const line of read(pdf, 'pdfinfo', ['-struct-text']).split('\n')) {
    const depth = /^ */.exec(line)?.[0].length ?? 0;
    const said = /^ *"(.*)"$/.exec(line)?.[1];
    const tag = /^ *([A-Z]\w*)/.exec(line)?.[1];
    if (said !== undefined) tags.push({ tag: 'text', text: said, depth });
    else if (tag) tags.push({ tag, text: '', depth });
  }
  return tags;
}

/** All text as it is extracted, page by page. */
export function pagesOf(pdf: Uint8Array): string[] {
  return read(pdf, 'pdftotext', ['-enc', 'UTF-8'], ['-']).split('\f').slice(0, -1);
}

function read(pdf: Uint8Array, tool: string, before: string[], after: string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'viva-pdf-'));
  try {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, pdf);
    const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' } as const;
    return execFileSync(tool, [...before, path, ...after], options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
