import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import pg from 'pg';
import { findOnPath } from '../../../src/host/command.ts';
import { isRunning, type ProcessIdentity, thisProcess } from '../../../src/host/process.ts';
import type { Progress } from '../../../src/host/progress.ts';
import { canInstallPackages, installPackages } from '../../../src/setup/apt.ts';
import { freePort } from '../free-port.ts';

const DEBIAN = '/usr/lib/postgresql';
const PREFIX = 'viva-postgres-';
const START_MS = 30_000;
/** Its log needs room for each megabyte that is written. */
const SMALL = ['min_wal_size=2MB', 'max_wal_size=32MB', 'wal_recycle=off'];
const BY_PASSWORD = 'host all viva 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n';

/** A PostgreSQL server of the tests' own. */
export interface PostgresServer {
  /** Of its first database, as the user who may do everything. */
  url: string;
  port: number;
  /** Of its first process, which all others hang on; changes with each start. */
  pid(): number;
  /** Ends it as if it had crashed. */
  kill(): Promise<void>;
  /** On the same port and data. */
  start(): Promise<void>;
  /** Whether it has not ended, by itself or otherwise. */
  isRunning(): boolean;
  /** Resolves once it answers, however it fares now; throws when it has ended. */
  untilAnswers(): Promise<void>;
  /** Copies it as it runs: where its log goes on is archived, if its settings say so. */
  backUp(): Promise<void>;
  /** After its end: the copy, and what was archived up to that moment. */
  restore(until: Date): Promise<void>;
  /** For good, and its data with it. */
  remove(): Promise<void>;
}

/** The folder of the server's programs; as root on Debian they are installed where there are none. */
export async function ensurePostgres(progress: Progress): Promise<string> {
  const found = findPrograms();
  if (found !== null) return found;
  if (!canInstallPackages())
    throw new Error('the tests need PostgreSQL: install it, on Debian by apt-get install postgresql');
  await installPackages(['postgresql'], { progress });
  const installed = findPrograms();
  if (installed === null) throw new Error('the package postgresql brought no server');
  return installed;
}

function findPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folder = versions
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  return folder ?? findOnPath('initdb')?.replace(/\/initdb$/, '') ?? null;
}

function programs(): string {
  const bin = findPrograms();
  if (bin === null) throw new Error('there is no PostgreSQL here: npm test installs it');
  return bin;
}

/**
 * Makes and starts a server. Unless it `flushes`, nothing that it writes is forced to the disk, which outlives any of its processes
 * and no loss of power. It refuses to run as root, so then it runs as the user that its package made. With `passwords` everybody but
 * the user who may do everything needs one. With a `disk` its data are in that folder; they take little room.
 */
export async function startPostgres({
  archives = false,
  flushes = false,
  passwords = false,
  disk = null,
}: {
  archives?: boolean;
  flushes?: boolean;
  passwords?: boolean;
  disk?: string | null;
} = {}): Promise<PostgresServer> {
  removeLeft();
  const bin = programs();
  const user = process.getuid?.() === 0 ? debianUser() : null;
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const [dataDir, copy, archive] = [join(folder, 'data'), join(folder, 'copy'), join(folder, 'archive')];
  for (const path of [disk === null ? dataDir : join(disk, 'data'), archive])
    mkdirSync(path, { mode: 0o700 });
  if (disk !== null) symlinkSync(join(disk, 'data'), dataDir);
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(thisProcess()));
  if (user) for (const path of [folder, dataDir, archive]) chownSync(path, user.uid, user.gid);
  const port = await freePort();
  const made = ['--no-sync', '--auth=trust', '--username=viva', '--locale=C.UTF-8', '--encoding=UTF8'];
  const small = disk === null ? [] : ['--wal-segsize=1'];
  execFileSync(join(bin, 'initdb'), [...made, ...small, '-D', dataDir], {
    ...user,
    cwd: folder,
    stdio: 'pipe',
  });
  if (passwords) writeFileSync(join(dataDir, 'pg_hba.conf'), BY_PASSWORD);
  const settings = [
    `fsync=${flushes ? 'on' : 'off'}`,
    'listen_addresses=127.0.0.1',
    'max_connections=300',
    ...(disk === null ? [] : SMALL),
    ...(archives
      ? ['archive_mode=on', `archive_command=cp %p ${archive}/%f`, `restore_command=cp ${archive}/%f %p`]
      : []),
  ];
  const url = `postgresql://viva@127.0.0.1:${port}/postgres`;
  let child: ReturnType<typeof spawn> | null = null;

  const hasEnded = () => !child || child.exitCode !== null || child.signalCode !== null;

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || hasEnded()) return;
    const exited = once(child, 'exit');
    child.ref();
    child.kill(signal);
    await exited;
  }

  async function startWith(given: readonly string[]): Promise<void> {
    const args = ['-D', dataDir, '-p', String(port), '-k', folder, ...given.flatMap((one) => ['-c', one])];
    child = spawn(join(bin, 'postgres'), args, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.unref();
    (child.stderr as unknown as Socket).unref();
    await untilAnswers(url, child);
  }

  const server: PostgresServer = {
    url,
    port,
    pid: () => child?.pid ?? Number.NaN,
    kill: () => end('SIGKILL'),
    start: () => startWith(settings),
    isRunning: () => !hasEnded(),
    async untilAnswers() {
      if (!child) throw new Error('PostgreSQL was never started');
      await untilAnswers(url, child);
    },
    async backUp() {
      const to = ['-D', copy, '-h', '127.0.0.1', '-p', String(port), '-U', 'viva', '--checkpoint=fast'];
      execFileSync(join(bin, 'pg_basebackup'), to, { ...user, cwd: folder, stdio: 'pipe' });
    },
    async restore(until) {
      rmSync(dataDir, { recursive: true });
      execFileSync('cp', ['-a', copy, dataDir]);
      execFileSync('touch', [join(dataDir, 'recovery.signal')], { ...user });
      const target = [
        `recovery_target_time=${until.toISOString().replace('T', ' ').replace('Z', '+00')}`,
        'recovery_target_action=promote',
      ];
      await startWith([...settings, ...target]);
    },
    async remove() {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function untilAnswers(url: string, child: ReturnType<typeof spawn>): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  const until = Date.now() + START_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (fault) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`PostgreSQL does not start: ${said}`, { cause: fault });
      await delay(50);
    }
  }
}

function debianUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Servers of test runs that were killed. */
function removeLeft(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const owner = join(folder, 'owner.json');
    if (!existsSync(owner) || isRunning(JSON.parse(readFileSync(owner, 'utf8')) as ProcessIdentity)) continue;
    const pidFile = join(folder, 'data/postmaster.pid');
    if (existsSync(pidFile)) {
      try {
        process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
      }
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
