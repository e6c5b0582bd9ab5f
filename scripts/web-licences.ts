import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
const FILE = 'web/licences.txt';
const HEAD = `What Viva's pages bring to a browser beside Viva itself, and under which licences.
Written from the modules of the bundle by \`npm run web:licences\`.
`;

/**
 * `npm run web:licences`: writes the licences of all that the built client has in it; with `--check` it only says, by
 * its exit code, whether the file is up to date.
 */
export async function main(args: string[]): Promise<void> {
  const path = join(ROOT, FILE);
  const text = [HEAD, ...(await bundledPackages()).map(licenceOf)].join('\n');
  if (!args.includes('--check')) {
    writeFileSync(path, text);
    return;
  }
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  process.stderr.write(`${FILE} is not what the client brings: npm run web:licences\n`);
  process.exitCode = 1;
}

/** Folders of the packages that a module of the bundle is from, in the order of their names. */
async function bundledPackages(): Promise<string[]> {
  const result = await build({
    configFile: join(ROOT, 'web/vite.config.ts'),
    logLevel: 'silent',
    build: { write: false },
  });
  if (Array.isArray(result) || !('output' in result))
    throw new Error('the bundler has made more than one bundle');
  const modules = result.output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  const folders = modules.map(packageOf).filter((folder) => folder !== null);
  return [...new Set(folders)].sort();
}

/** Null for modules of our own. The bundler's own helpers have no path. */
function packageOf(id: string): string | null {
  if (id.startsWith('\0')) return join(ROOT, 'node_modules', id.includes('vite') ? 'vite' : 'rolldown');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? null;
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [file] = readdirSync(folder).filter((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${'='.repeat(80)}\n${name} ${version}: ${license}\n${text}`;
}
