/** Readers of streams who never read: what is sent to them stays on its way. */
import { connect, type Socket } from 'node:net';
import { answer } from '../chat/child.ts';
import type { Opening } from '../chat/clients.ts';

let sockets: Socket[] = [];

answer({
  async open({ streams }: Opening) {
    for (const { url, token } of streams) {
      const { hostname, port, pathname, search, host } = new URL(url);
      const socket = connect(Number(port), hostname);
      socket.pause();
      await new Promise((resolve) => socket.once('connect', resolve));
      const head = [`GET ${pathname}${search} HTTP/1.1`, `Host: ${host}`, `Authorization: Bearer ${token}`];
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      sockets.push(socket);
    }
  },
  async close() {
    for (const socket of sockets) socket.destroy();
    sockets = [];
  },
});
