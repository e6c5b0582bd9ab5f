import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOf, createApi, idempotencyKey } from '../../../web/api/client.ts';
import { ApiProblem, faultOf, isProblem, Unreachable } from '../../../web/api/problem.ts';
import { startTestApi, type TestApi } from '../../support/api/api.ts';

const PERSON = { email: 'ada@example.org', nickname: 'ada', password: 'correct horse battery' };

describe('calls of the client', () => {
  let server: TestApi;
  beforeAll(async () => {
    server = await startTestApi();
  });
  afterAll(() => server.close());
  const calls = () => createApi({ origin: server.client.url });

  it('answer with what the contract says', async () => {
    const session = await answerOf(calls().POST('/auth/register', { body: PERSON }));
    expect(session.user).toMatchObject({ nickname: 'ada', role: 'candidate' });
  });

  it('tell which field is wrong, and why', async () => {
    const body = { ...PERSON, email: 'no address', password: 'short' };
    const fault = await calls()
      .POST('/auth/register', { body })
      .catch((error: unknown) => error);
    expect(isProblem(fault, 'invalid')).toBe(true);
    expect(faultOf(fault, 'email')).toMatch(/e-mail/);
    expect(faultOf(fault, 'password')).toMatch(/10/);
    expect(faultOf(fault, 'nickname')).toBeNull();
  });

  it('reject with the code of the problem and with when to come again', async () => {
    const fault = await calls()
      .GET('/auth/me')
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ApiProblem);
    expect(isProblem(fault, 'unauthenticated')).toBe(true);
    expect(isProblem(fault, 'forbidden')).toBe(false);
    const down = await calls()
      .GET('/health')
      .catch((error: unknown) => error);
    expect(down).toBeInstanceOf(Unreachable);
  });

  it('have a key for each thing that is asked for', () => {
    const keys = [idempotencyKey(), idempotencyKey()].map((header) => header['Idempotency-Key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe('a server that is not Viva', () => {
  let stranger: Server;
  beforeAll(async () => {
    stranger = createServer((_, answer) =>
      answer.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>'),
    );
    await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => new Promise((closed) => stranger.close(closed)));

  it('counts as none', async () => {
    const { port } = stranger.address() as AddressInfo;
    const fault = await createApi({ origin: `http://127.0.0.1:${port}` })
      .GET('/auth/me')
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Unreachable);
  });

  it('is as good as one that does not answer', async () => {
    const fault = await createApi({ origin: 'http://127.0.0.1:1' })
      .GET('/auth/me')
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Unreachable);
  });
});
