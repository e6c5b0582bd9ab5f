import { type AddressInfo, connect, createServer, type NetConnectOpts, type Socket } from 'node:net';

/** A way to somebody over TCP that can break. Whoever comes through it is passed on as long as it is open. */
export interface Door {
  port: number;
  /** Breaks what is connected now; whoever comes again gets through. */
  sever(): void;
  /** Breaks what is connected, and nobody gets in. */
  shut(): void;
  /** Nothing comes through, and nobody is told. */
  freeze(): void;
  /** As at first. */
  open(): Promise<void>;
  close(): Promise<void>;
}

export async function createDoor(target: NetConnectOpts): Promise<Door> {
  const pairs = new Set<[near: Socket, far: Socket]>();
  let isFrozen = false;
  const server = createServer((near) => {
    const far = connect(target);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    pass(near, far);
    pass(far, near);
    for (const [one, other] of [pair, pair.toReversed() as [Socket, Socket]]) {
      // The other side sees a broken connection as its own end; what broke is what the test has broken.
      one.on('error', () => undefined);
      one.on('close', () => {
        other.destroy();
        pairs.delete(pair);
      });
    }
  });
  await listen(0);
  const { port } = server.address() as AddressInfo;

  return {
    port,
    sever,
    shut() {
      server.close();
      sever();
    },
    freeze() {
      isFrozen = true;
      for (const socket of [...pairs].flat()) socket.pause();
    },
    async open() {
      isFrozen = false;
      for (const socket of [...pairs].flat()) socket.resume();
      if (!server.listening) await listen(port);
    },
    async close() {
      if (server.listening) server.close();
      sever();
    },
  };

  function pass(from: Socket, to: Socket): void {
    from.setNoDelay(true);
    from.on('data', (chunk) => {
      if (!to.write(chunk)) from.pause();
    });
    to.on('drain', () => {
      if (!isFrozen) from.resume();
    });
    from.on('end', () => to.end());
    if (isFrozen) from.pause();
  }

  function sever(): void {
    for (const socket of [...pairs].flat()) socket.destroy();
  }

  function listen(at: number): Promise<void> {
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  }
}
