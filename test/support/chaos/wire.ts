import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The real Docker engine behind a wire that can be cut and mended. */
export interface Wire {
  /** For DOCKER_HOST. */
  dockerHost: string;
  /** From now on nobody is there, as when the engine's process has died. */
  cut(): void;
  /** The first request that matches, and all behind it, get no further until released; `came` says that it is there. */
  hold(request: RegExp): { came: Promise<void>; release(): void };
  mend(): Promise<void>;
  close(): Promise<void>;
}

type Deferred = PromiseWithResolvers<void>;

const ENGINE = '/var/run/docker.sock';

export async function openWire(): Promise<Wire> {
  let held: { request: RegExp; came: Deferred; released: Deferred } | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(ENGINE);
    for (const socket of [near, far]) {
      sockets.add(socket);
      // The other side sees a cut connection as its own end; what broke is what the test has broken.
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    near.on('data', async (chunk) => {
      if (held?.request.test(chunk.toString('latin1'))) {
        near.pause();
        held.came.resolve();
        await held.released.promise;
        near.resume();
      }
      far.write(chunk);
    });
    near.on('end', () => far.end());
    far.pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;

  return {
    dockerHost: `tcp://127.0.0.1:${port}`,
    cut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    hold(request) {
      const holding = {
        request,
        came: Promise.withResolvers<void>(),
        released: Promise.withResolvers<void>(),
      };
      held = holding;
      return {
        came: holding.came.promise,
        release() {
          held = null;
          holding.released.resolve();
        },
      };
    },
    async mend() {
      if (!server.listening) await listen(server, port);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
