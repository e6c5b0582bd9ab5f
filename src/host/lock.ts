import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';

/**
 * Runs `action` while no other process of this host runs one under the same name. The lock is a name in the kernel's
 * abstract socket space, so it ends with its holder, however that ends. Elsewhere than on Linux there is no such space,
 * and `action` runs at once: only double work is lost.
 */
export async function withHostLock<T>(
  name: string,
  onWait: () => void,
  action: () => Promise<T>,
): Promise<T> {
  if (process.platform !== 'linux') return action();
  const address = `\0${name}`;
  for (let waited = false; ; waited = true) {
    const server = await tryListen(address);
    if (server) {
      try {
        return await action();
      } finally {
        server.close();
      }
    }
    if (!waited) onWait();
    await holderGone(address);
  }
}

async function tryListen(address: string): Promise<Server | null> {
  const server = createServer();
  const waiting = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => {
    waiting.add(socket);
    socket.on('error', () => {}); // a waiter that went away
    socket.on('close', () => waiting.delete(socket));
  });
  const close = server.close.bind(server);
  server.close = (callback) => {
    for (const socket of waiting) socket.destroy();
    return close(callback);
  };
  server.listen(address);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null;
    throw error;
  }
}

/** The holder says nothing: the connection ends when it lets go. */
function holderGone(address: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('error', () => {}); // refused or reset: gone as well; `close` follows
    socket.on('close', () => resolve());
    socket.resume();
  });
}
