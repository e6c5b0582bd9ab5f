import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drawRooms, floorsOf } from './rooms/draw.ts';
import { ROOMS, type Room } from './rooms/rooms.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Files with what they say of the rooms, as it follows from the rules. */
export function describeRooms(): Record<string, string> {
  return {
    'README.md': between('README.md', purposes(ROOMS)),
    'docs/architecture.md': between('docs/architecture.md', knowledge(ROOMS)),
    'docs/images/rooms.svg': drawRooms(ROOMS),
  };
}

/** `npm run rooms`: writes the tables and the picture anew. */
export function main(): void {
  for (const [file, text] of Object.entries(describeRooms())) writeFileSync(join(ROOT, file), text);
}

function between(file: string, table: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const [before, , after] = text.split(/<!-- \/?rooms -->\n/);
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for the rooms`);
  return `${before}<!-- rooms -->\n${table}<!-- /rooms -->\n${after}`;
}

function purposes(rooms: readonly Room[]): string {
  const rows = rooms.map(({ path, what }) => `| \`${shown(path)}\` | ${what} |\n`);
  return `| room | what |\n|---|---|\n${rows.join('')}`;
}

/** Highest floor first, as the picture has it. */
function knowledge(rooms: readonly Room[]): string {
  const rows = floorsOf(rooms)
    .toReversed()
    .flat()
    .map(({ path, imports }) => `| \`${shown(path)}\` | ${imports.map(shown).join(', ') || 'nothing'} |\n`);
  return `| room | may import |\n|---|---|\n${rows.join('')}`;
}

function shown(path: string): string {
  return path.endsWith('.ts') ? path : `${path}/`;
}
