import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { runCommand } from '../../../src/host/command.ts';
import type { Place } from './places.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Calls `npm run db:users` on a place, and gives the URL of each user; null for one that was there. */
export async function usersOf(
  place: Place,
  { prefix = `t${randomBytes(6).toString('hex')}`, options = [] as string[] } = {},
): Promise<Record<'api' | 'worker' | 'sandbox', string | null>> {
  const { url } = place.at('records') as { url: string };
  const args = ['scripts/run.mjs', 'src/cli/db-users.ts', url, '--prefix', prefix, ...options];
  const said = await runCommand(process.execPath, args, { cwd: ROOT });
  const urlOf = (role: string) =>
    new RegExp(`^postgresql://${prefix}_${role}:[\\w-]{32}@\\S+$`, 'm').exec(said)?.[0] ?? null;
  return { api: urlOf('api'), worker: urlOf('worker'), sandbox: urlOf('sandbox') };
}
