import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Docker from 'dockerode';
import { docker as engine } from './sandbox.ts';

/** The real engine, but for requests that it takes and never answers. */
export interface SilentEngine {
  docker: Docker;
  /** Leaves the next requests whose first lines match without an answer, as many as this. */
  ignore(firstLine: RegExp, count: number): void;
  /** How many of them have come. */
  ignored(): number;
  close(): Promise<void>;
}

export async function openSilentEngine(): Promise<SilentEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'viva-silent-engine-'));
  const socketPath = join(folder, 'docker.sock');
  const sockets = new Set<Socket>();
  let pattern: RegExp | null = null;
  let left = 0;
  let ignored = 0;
  // Not in the library's types.
  const { getSocketPath } = engine.modem as unknown as { getSocketPath(): Promise<string> };
  const engineAt = await getSocketPath.call(engine.modem);
  const server = createServer((client) => {
    const upstream = createConnection(engineAt);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {}); // either side may hang up; the other is told below
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => {
      const [firstLine = ''] = chunk.toString('latin1').split('\r\n', 1);
      if (left > 0 && pattern?.test(firstLine)) {
        left--;
        ignored++;
        client.removeAllListeners('data').resume();
      } else upstream.write(chunk);
    });
    client.on('close', () => upstream.destroy());
    upstream.pipe(client);
  });
  server.listen(socketPath);
  await once(server, 'listening');
  return {
    docker: new Docker({ socketPath }),
    ignore(firstLine, count) {
      pattern = firstLine;
      left = count;
      ignored = 0;
    },
    ignored: () => ignored,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true });
    },
  };
}
