import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { AddressForbidden, guardedLookup, type Resolve } from '../../src/webhooks/guarded-lookup.ts';
import { createSender, MOST_ANSWER_BYTES, type Sender } from '../../src/webhooks/sender.ts';
import { makeCertificates } from '../support/servers/certificates.ts';
import { type Receiver, startReceiver, status } from '../support/webhooks/receiver.ts';

const CONTENT = {
  method: 'POST' as const,
  headers: { 'content-type': 'application/json' },
  body: '{"type":"report.ready"}',
};
const QUICK_MS = 400;

describe('a request to a receiver', () => {
  let receiver: Receiver;
  let sender: Sender;

  beforeEach(async () => {
    receiver = await startReceiver();
    sender = createSender({ toLoopback: true, withinMs: QUICK_MS });
  });
  afterEach(async () => {
    await receiver.close();
    await sender.close();
  });

  const post = () => sender.send(receiver.url, CONTENT);

  it('brings the body as it is, and has an answer of 2xx taken for received', async () => {
    receiver.answer(status(204));
    expect(await post()).toEqual({ httpStatus: 204, error: null, retryAfterMs: null });
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]).toMatchObject({
      body: CONTENT.body,
      headers: { 'content-type': 'application/json', connection: 'close' },
    });
  });

  it('follows no redirect', async () => {
    const other = await startReceiver();
    receiver.answer(status(301, { location: other.url }));
    expect(await post()).toEqual({ httpStatus: 301, error: 'redirect', retryAfterMs: null });
    expect(other.received).toEqual([]);
    await other.close();
  });

  it.each([400, 410, 500, 503])('fails by an answer of %s', async (code) => {
    receiver.answer(status(code));
    expect(await post()).toEqual({ httpStatus: code, error: 'status', retryAfterMs: null });
  });

  it('hears how long to wait', async () => {
    receiver.answer(status(429, { 'retry-after': '120' }));
    expect(await post()).toEqual({ httpStatus: 429, error: 'status', retryAfterMs: 120_000 });
  });

  it('waits for no answer longer than it may', async () => {
    receiver.answer(() => undefined);
    const startedAt = performance.now();
    expect(await post()).toEqual({ httpStatus: null, error: 'timeout', retryAfterMs: null });
    expect(performance.now() - startedAt).toBeLessThan(QUICK_MS + 1_000);
  });

  it('waits no longer for one that comes slowly, byte by byte', async () => {
    receiver.answer(async (response) => {
      response.writeHead(200);
      while (!response.destroyed) {
        response.write('.');
        await delay(20);
      }
    });
    expect(await post()).toEqual({ httpStatus: 200, error: 'timeout', retryAfterMs: null });
  });

  it('fails where the connection breaks in the middle of the answer, or before it', async () => {
    receiver.answer((response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.socket?.destroy());
    });
    expect(await post()).toEqual({ httpStatus: 200, error: 'closed', retryAfterMs: null });
    receiver.answer((response) => response.socket?.destroy());
    expect(await post()).toEqual({ httpStatus: null, error: 'closed', retryAfterMs: null });
  });

  it('reads 64 KB of an answer, and cuts one that is longer', async () => {
    receiver.answer((response) => response.end('x'.repeat(MOST_ANSWER_BYTES)));
    expect(await post()).toEqual({ httpStatus: 200, error: null, retryAfterMs: null });
    const { promise: cut, resolve } = Promise.withResolvers<void>();
    receiver.answer((response) => {
      response.on('close', resolve);
      response.write('x'.repeat(MOST_ANSWER_BYTES + 1));
    });
    expect(await post()).toEqual({ httpStatus: 200, error: 'too_large', retryAfterMs: null });
    await cut;
  });

  it('fails where nobody listens, or what comes is no HTTP', async () => {
    receiver.answer((response) => response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n'));
    expect(await post()).toMatchObject({ error: 'protocol' });
    await receiver.close();
    expect(await post()).toEqual({ httpStatus: null, error: 'connect', retryAfterMs: null });
  });
});

describe('whom a request reaches', () => {
  let receiver: Receiver;
  let asked: string[];
  const { ca, server: certificate } = makeCertificates();

  beforeAll(async () => {
    receiver = await startReceiver(status(200), certificate);
  });
  afterAll(() => receiver.close());
  beforeEach(() => {
    asked = [];
    receiver.received.length = 0;
  });

  /** A resolver that gives these addresses, one list after the other. */
  function resolving(...answers: string[][]): Resolve {
    return async (name) => {
      asked.push(name);
      const list = answers.length > 1 ? answers.shift() : answers[0];
      return (list ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
  }

  async function sendTo(url: string, resolve: Resolve, toLoopback = false) {
    const sender = createSender({ toLoopback, resolve, ca, withinMs: QUICK_MS });
    const answer = await sender.send(url, CONTENT);
    await sender.close();
    return answer;
  }

  it.each([
    ['private', '10.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['link-local', '169.254.7.7'],
    ['metadata', '169.254.169.254'],
    ['private in IPv6', 'fd00::7'],
    ['loopback in IPv6', '::1'],
    ['link-local in IPv6', 'fe80::7'],
    ['an IPv4 address in IPv6', '::ffff:127.0.0.1'],
  ])('is nobody behind a name whose address is %s', async (_, address) => {
    const url = `https://hooks.example.org:${receiver.port}/`;
    expect(await sendTo(url, resolving([address]))).toEqual({
      httpStatus: null,
      error: 'address',
      retryAfterMs: null,
    });
    expect(asked).toEqual(['hooks.example.org']);
    expect(receiver.received).toEqual([]);
  });

  it.each(['10.1.2.3', '127.0.0.1', '169.254.169.254', '[::1]', '[::ffff:127.0.0.1]'])(
    'is not %s itself',
    async (host) => {
      const answer = await sendTo(`https://${host}:${receiver.port}/`, resolving([]));
      expect(answer).toMatchObject({ httpStatus: null, error: 'address' });
      expect(asked).toEqual([]);
    },
  );

  it('is nobody where one of the addresses of a name is forbidden', async () => {
    const answer = await sendTo('https://hooks.example.org/', resolving(['8.8.8.8', '127.0.0.1']));
    expect(answer).toMatchObject({ error: 'address' });
  });

  it('is judged anew at each connection: a name may lead elsewhere than when it was given', async () => {
    const rebinding = resolving(['8.8.8.8'], ['127.0.0.1']);
    const addressesOf = promisify(guardedLookup(rebinding, 'https:', { toLoopback: false }));
    // The socket connects to this very answer, and asks nobody again.
    expect(await addressesOf('hooks.example.org', { all: true })).toEqual([
      { address: '8.8.8.8', family: 4 },
    ]);
    expect(asked).toHaveLength(1);
    await expect(addressesOf('hooks.example.org', { all: true })).rejects.toThrow(AddressForbidden);
    const answer = await sendTo(`https://hooks.example.org:${receiver.port}/`, rebinding);
    expect(answer).toMatchObject({ httpStatus: null, error: 'address' });
    expect(asked).toHaveLength(3);
    expect(receiver.received).toEqual([]);
  });

  it('is nobody over http who is not this machine, and this machine only where that was allowed', async () => {
    const plain = await startReceiver();
    expect(await sendTo(plain.url, resolving([]))).toMatchObject({ error: 'address' });
    const named = `http://hooks.localhost:${plain.port}/`;
    expect(await sendTo(named, resolving(['10.0.0.1']), true)).toMatchObject({ error: 'address' });
    expect(plain.received).toEqual([]);
    expect(await sendTo(named, resolving(['127.0.0.1']), true)).toMatchObject({
      httpStatus: 200,
      error: null,
    });
    await plain.close();
  });

  it('is nobody whose name is unknown', async () => {
    const unknown = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    };
    expect(await sendTo('https://hooks.example.org/', unknown)).toMatchObject({ error: 'name' });
  });
});
