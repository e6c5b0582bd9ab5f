import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findOnPath } from '../../../src/host/command.ts';
import type { Progress } from '../../../src/host/progress.ts';
import { canInstallPackages, installPackages } from '../../../src/setup/apt.ts';
import { type ClusterServer, startServer } from '../cluster/server.ts';
import { freePort } from '../free-port.ts';

const CADDYFILE = resolve(import.meta.dirname, '../../../deploy/proxy/Caddyfile');

/** The proxy that docker-compose.yml has, from Debian's package. */
export interface Caddy extends ClusterServer {
  /** Where people come in. */
  url: string;
  remove(): Promise<void>;
}

/** As root on Debian it is installed where there is none. */
export async function ensureCaddy(progress: Progress): Promise<void> {
  if (findOnPath('caddy') !== null) return;
  if (!canInstallPackages())
    throw new Error('the tests need Caddy: install it, on Debian by apt-get install caddy');
  await installPackages(['caddy'], { progress });
}

/** `upstreams`: `host:port` of each API. */
export async function startCaddy(upstreams: readonly string[]): Promise<Caddy> {
  const folder = mkdtempSync(join(tmpdir(), 'viva-caddy-'));
  const [port, healthPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const health = `http://127.0.0.1:${healthPort}`;
  const program = findOnPath('caddy');
  if (program === null) throw new Error('there is no Caddy here: npm test installs it');
  const command = [program, 'run', '--config', CADDYFILE, '--adapter', 'caddyfile'] as const;
  const server = await startServer('the proxy', command, {
    cwd: folder,
    env: {
      SITE: url,
      HEALTH: health,
      API_UPSTREAMS: upstreams.join(' '),
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    },
    // It opens its sites one after another, in no order; what people get there is the APIs' word.
    answers: async () => (await fetch(health)).status === 204 && (await fetch(url)).status > 0,
  });
  return {
    ...server,
    url,
    async remove() {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
