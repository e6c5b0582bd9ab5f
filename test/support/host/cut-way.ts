import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut: whoever is at either end hears nothing any more, and not that it was cut. */
export interface CutWay {
  url: string;
  /** Of all connections that there are; new ones go through. */
  cut(): void;
  close(): Promise<void>;
}

export async function openWay({ hostname, port }: URL): Promise<CutWay> {
  const sockets = new Set<Socket>();
  const way = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.once('close', () => sockets.delete(from) && to.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  return {
    url: `http://127.0.0.1:${(way.address() as AddressInfo).port}`,
    cut() {
      for (const socket of sockets) {
        socket.unpipe();
        socket.removeAllListeners('close');
        socket.removeAllListeners('error');
        socket.on('error', () => {});
        // What still comes is read and lost.
        socket.resume();
      }
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      way.close();
    },
  };
}
