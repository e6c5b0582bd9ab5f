import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut. */
export interface CutWay {
  url: string;
  /** Ends all connections that there are, and the server does not hear of it; new ones go through. */
  cut(): void;
  close(): Promise<void>;
}

export async function openWay({ hostname, port }: URL): Promise<CutWay> {
  /** The server's end of each, by the client's. */
  const ends = new Map<Socket, Socket>();
  const lost: Socket[] = [];
  const way = createServer((near) => {
    const far = connect(Number(port), hostname);
    ends.set(near, far);
    near.pipe(far);
    far.pipe(near);
    near.on('error', () => near.destroy());
    far.on('error', () => far.destroy());
    far.once('close', () => near.destroy());
    near.once('close', () => {
      if (ends.delete(near)) far.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  return {
    url: `http://127.0.0.1:${(way.address() as AddressInfo).port}`,
    cut() {
      for (const [near, far] of ends) {
        near.unpipe(far);
        far.unpipe(near);
        // What the server still says is read and lost.
        far.resume();
        lost.push(far);
      }
      const nears = [...ends.keys()];
      ends.clear();
      for (const near of nears) near.destroy();
    },
    async close() {
      for (const socket of [...ends.keys(), ...ends.values(), ...lost]) socket.destroy();
      way.close();
    },
  };
}
