/** Callers of one path each, as many as connections: each asks again once it has its answer. As little of a client as there can be. */
import { connect, type Socket } from 'node:net';
import { answer } from '../chat/child.ts';

export interface Call {
  url: string;
  token: string;
}

export interface Calling {
  calls: Call[];
  ms: number;
}

/** Answers a second, and how long each took in ms, in order. */
export interface Called {
  perSecond: number;
  times: number[];
}

answer({
  async call({ calls, ms }: Calling): Promise<Called> {
    const times: number[] = [];
    const start = performance.now();
    await Promise.all(calls.map((one) => callUntil(start + ms, one, times)));
    return {
      perSecond: times.length / ((performance.now() - start) / 1000),
      times: times.sort((a, b) => a - b),
    };
  },
});

async function callUntil(end: number, { url, token }: Call, times: number[]): Promise<void> {
  const { hostname, port, pathname, host } = new URL(url);
  const request = `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  while (performance.now() < end) {
    const sent = performance.now();
    socket.write(request);
    await readAnswer(socket, url);
    times.push(performance.now() - sent);
  }
  socket.destroy();
}

/** One that is 200 and says how long its body is. */
function readAnswer(socket: Socket, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const done = (fault?: Error) => {
      socket.off('data', read).off('error', done).off('close', closed);
      if (fault) reject(fault);
      else resolve();
    };
    const closed = () => done(new Error(`${url} closed the connection`));
    const read = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text.slice(0, head + 2))?.[1];
      if (!text.startsWith('HTTP/1.1 200') || length === undefined)
        done(new Error(`${url} was answered ${text.slice(0, head)}`));
      else if (text.length >= head + 4 + Number(length)) done();
    };
    socket.on('data', read).on('error', done).on('close', closed);
  });
}
