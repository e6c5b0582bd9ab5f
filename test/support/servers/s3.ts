import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { S3Place } from '../../../src/config/s3.ts';
import { cacheDir } from '../../../src/host/cache.ts';
import { findOnPath, runCommand } from '../../../src/host/command.ts';
import type { Progress } from '../../../src/host/progress.ts';
import { startServer } from '../cluster/server.ts';
import { freePort } from '../free-port.ts';

const MODULE = 'github.com/versity/versitygw/cmd/versitygw';
const VERSION = 'v1.8.0';
const ROOT = resolve(import.meta.dirname, '../../..');
const GO_PATH = `${process.env.PATH}:/usr/local/go/bin`;
const BUCKET = 'recordings';

/** A server that speaks S3, of the tests' own: its objects are files of a folder. */
export interface S3Server {
  place: S3Place;
  /** As S3_URL has it. */
  url: string;
  stop(): Promise<void>;
  /** On the same port, with the same objects. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** The program, built from its module once and kept in the user's cache; or why there is none. It takes some minutes. */
export async function ensureS3(progress: Progress): Promise<{ program: string } | { unavailable: string }> {
  const folder = join(cacheDir(join(ROOT, 'data')), `versitygw-${VERSION}`);
  const program = join(folder, 'versitygw');
  if (existsSync(program)) return { program };
  const go = findOnPath('go', GO_PATH);
  if (go === null) return { unavailable: 'there is no Go here' };
  const scratch = mkdtempSync(`${folder}.`);
  try {
    const env = { GOBIN: scratch, GOTOOLCHAIN: 'local', PATH: GO_PATH };
    await progress.step('Build an S3 server (some minutes, once)', () =>
      runCommand(go, ['install', `${MODULE}@${VERSION}`], { env }),
    );
    renameSync(scratch, folder);
    return { program };
  } catch (fault) {
    rmSync(scratch, { recursive: true, force: true });
    return { unavailable: `it cannot be built: ${(fault as Error).message}` };
  }
}

export async function startS3(program: string): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 'viva-s3-'));
  mkdirSync(join(folder, 'objects', BUCKET), { recursive: true });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const secret = { accessKeyId: 'viva', secretAccessKey: 'a-secret-of-tests' };
  let server: Awaited<ReturnType<typeof startServer>> | null = null;
  const s3: S3Server = {
    place: { endpoint: `${origin}/${BUCKET}`, region: 'us-east-1', ...secret },
    url: `http://${secret.accessKeyId}:${secret.secretAccessKey}@127.0.0.1:${port}/${BUCKET}`,
    async stop() {
      await server?.stop();
      server = null;
    },
    async start() {
      const command = [
        ...[program, '--access', secret.accessKeyId, '--secret', secret.secretAccessKey],
        ...['--port', `127.0.0.1:${port}`, 'posix', '--nometa', join(folder, 'objects')],
      ] as const;
      server = await startServer('the S3 server', command as unknown as readonly [string, ...string[]], {
        cwd: folder,
        env: {},
        // Whoever signs nothing is refused, and so it is there.
        answers: async () => (await fetch(origin)).status === 403,
      });
    },
    async remove() {
      await s3.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await s3.start();
  return s3;
}
