import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

const FILE = 'backup.json';

const manifestSchema = z.strictObject({
  format: z.literal(1),
  made_at: z.iso.datetime(),
  /** By path in the backup: SHA-256 (hex). */
  files: z.record(z.string(), z.string()),
});

/** What a backup holds. It is written last: a folder without it is no backup. */
export type Manifest = z.output<typeof manifestSchema>;

/** The folder is no backup, or one of its files is not as it was made. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
}

export async function writeManifest(folder: string, madeAt: Date): Promise<Manifest> {
  const manifest: Manifest = { format: 1, made_at: madeAt.toISOString(), files: await hashesOf(folder) };
  writeFileSync(join(folder, FILE), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  return manifest;
}

/** Reads it and holds every file against it. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, FILE);
  if (!existsSync(file))
    throw new BackupFault(`${folder} is no backup, or one that was cut off: it has no ${FILE}`);
  const manifest = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!manifest.success) throw new BackupFault(`${file} cannot be read: ${z.prettifyError(manifest.error)}`);
  const hashes = await hashesOf(folder);
  const names = new Set([...Object.keys(hashes), ...Object.keys(manifest.data.files)]);
  const wrong = [...names].filter((name) => hashes[name] !== manifest.data.files[name]);
  if (wrong.length > 0) {
    throw new BackupFault(`not as they were backed up, or missing: ${wrong.sort().slice(0, 10).join(', ')}`);
  }
  return manifest.data;
}

async function hashesOf(folder: string): Promise<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const hashes: Record<string, string> = {};
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name).slice(folder.length + 1);
    if (path === FILE) continue;
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, path)), hash);
    hashes[path] = hash.digest('hex');
  }
  return hashes;
}
