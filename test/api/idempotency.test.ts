import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import Koa from 'koa';
import { z } from 'zod';
import type { State } from '../../src/api/context.ts';
import { declare } from '../../src/api/endpoint.ts';
import { createOnce } from '../../src/api/idempotency.ts';
import { createKeyClaims } from '../../src/api/key-claims.ts';
import { problems } from '../../src/api/problems.ts';
import { validate } from '../../src/api/validate.ts';
import type { AnswerRecords } from '../../src/records/answers.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { ENGINES, type Place, temporaryPlace } from '../support/database/places.ts';
import { eventually } from '../support/eventually.ts';

const { act } = declare(null, {
  act: {
    method: 'post',
    path: '/act',
    summary: 'Counts how often it acts',
    description: 'Twice would be wrong.',
    access: 'anyone',
    idempotent: 'by answer',
    body: z.strictObject({ amount: z.int(), note: z.string().default('') }),
    answers: {},
  },
});

/** After which a process that says nothing is dead. */
const LEASE_MS = 600;

describe.each(ENGINES)('an Idempotency-Key (%s)', (engine) => {
  let place: Place;
  let api: TestApi;
  let server: Server;
  let acts: string[];
  let hold: Promise<void> | null;
  let status: number;
  let fault: Error | null;

  beforeAll(async () => {
    place = await temporaryPlace(engine);
    api = await startTestApi({}, { place });
  });
  beforeEach(async () => {
    acts = [];
    hold = null;
    status = 200;
    fault = null;
    server = await restart();
  });
  afterEach(async () => {
    server.close();
    await once(server, 'close');
  });
  afterAll(async () => {
    await api.close();
    await place.remove();
  });

  /** A server with nothing in memory, on the same store: what the next process has. */
  async function restart(answers: AnswerRecords = api.records.answers): Promise<Server> {
    const app = new Koa<State>();
    app.use(problems(api, () => undefined));
    app.use(async (ctx, next) => {
      ctx.state.requestId = 'test';
      ctx.state.viewer = {
        isGuest: false,
        id: ctx.get('X-User') || 'somebody',
        email: '',
        nickname: '',
        organisationId: '',
        role: 'candidate',
        locale: 'en',
        token: { id: '', generation: 0, expiresAt: 0 },
      };
      await next();
    });
    app.use(validate(act));
    app.use(
      createOnce(createKeyClaims(answers, { logger: api.logger, leaseMs: LEASE_MS }))({
        rebuild: null,
        secrets: ['secret'],
      }),
    );
    app.use(async (ctx) => {
      const id = ctx.state.newId('thing');
      acts.push(id);
      // As it was when this one began: others begin at once when it ends.
      const [willBe, willFail] = [status, fault];
      await hold;
      if (willFail) throw willFail;
      ctx.status = willBe;
      ctx.body = { id, times: acts.length, ...(ctx.path === '/secret' && { secret: 'said once' }) };
    });
    const other = createServer(app.callback()).listen(0, '127.0.0.1');
    await once(other, 'listening');
    return other;
  }

  async function post(
    key: string | null,
    body: object,
    { path = '/act', user = 'somebody', at = server }: { path?: string; user?: string; at?: Server } = {},
  ) {
    const { port } = at.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Connection: 'close',
        'X-User': user,
        ...(key && { 'Idempotency-Key': key }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  it('does not say a secret again', async () => {
    const first = await post('with a secret', { amount: 1 }, { path: '/secret' });
    expect(first.body).toMatchObject({ secret: 'said once' });
    const { secret: _, ...rest } = first.body;
    expect(await post('with a secret', { amount: 1 }, { path: '/secret' })).toEqual({
      status: first.status,
      body: rest,
    });
  });

  it('gives the same answer and acts once', async () => {
    status = 202;
    const first = await post('a', { amount: 1 });
    expect(await post('a', { amount: 1 })).toEqual(first);
    expect(await post('a', { note: '', amount: 1 })).toEqual(first);
    expect([first.status, acts.length]).toEqual([202, 1]);
  });

  it('holds after a restart', async () => {
    const first = await post('b', { amount: 1 });
    server.close();
    await once(server, 'close');
    server = await restart();
    expect(await post('b', { amount: 1 })).toEqual(first);
    expect(acts).toHaveLength(1);
  });

  it('makes a repeat wait while the first runs', async () => {
    const gate = Promise.withResolvers<void>();
    hold = gate.promise;
    const [first, second] = [post('c', { amount: 1 }), post('c', { amount: 1 })];
    expect((await post('c', { amount: 2 })).body).toMatchObject({ code: 'idempotency_key_reused' });
    // Longer than any patience that is no real waiting.
    await pause(500);
    expect(acts).toHaveLength(1);
    gate.resolve();
    expect(await second).toEqual(await first);
    expect(acts).toHaveLength(1);
  });

  it.each([
    ['body', { amount: 2 }, '/act'],
    ['path', { amount: 1 }, '/act/elsewhere'],
  ])('refuses another %s', async (what, body, path) => {
    await post(`d ${what}`, { amount: 1 });
    const { status: got, body: problem } = await post(`d ${what}`, body, { path });
    expect([got, problem.code]).toEqual([422, 'idempotency_key_reused']);
    expect(acts).toHaveLength(1);
  });

  it('is of one user alone', async () => {
    await post('e', { amount: 1 });
    expect((await post('e', { amount: 2 }, { user: 'another' })).status).toBe(200);
    expect(new Set(acts).size).toBe(2);
  });

  it('keeps nobody waiting for the call of somebody else', async () => {
    const gate = Promise.withResolvers<void>();
    hold = gate.promise;
    const first = post('h', { amount: 1 });
    await eventually(async () => acts.length === 1);
    hold = null;
    expect((await post('h', { amount: 1 }, { user: 'another' })).body.times).toBe(2);
    gate.resolve();
    expect((await first).status).toBe(200);
  });

  describe('at two processes', () => {
    let other: Server;
    beforeEach(async () => {
      other = await restart();
    });
    afterEach(async () => {
      other.closeAllConnections();
      other.close();
      await once(other, 'close');
    });

    it('acts once, and the second gives the answer of the first, however long that takes', async () => {
      const gate = Promise.withResolvers<void>();
      hold = gate.promise;
      const first = post(`i ${engine}`, { amount: 1 });
      await eventually(async () => acts.length === 1);
      const second = post(`i ${engine}`, { amount: 1 }, { at: other });
      expect((await post(`i ${engine}`, { amount: 2 }, { at: other })).status).toBe(422);
      await pause(2 * LEASE_MS);
      gate.resolve();
      expect(await second).toEqual(await first);
      expect(acts).toHaveLength(1);
    });

    it('acts once of many calls at one moment', async () => {
      const calls = Array.from({ length: 20 }, (_, i) =>
        post(`j ${engine}`, { amount: 1 }, { at: i % 2 ? server : other }),
      );
      const bodies = (await Promise.all(calls)).map(({ body }) => JSON.stringify(body));
      expect([new Set(bodies).size, acts.length]).toEqual([1, 1]);
    });

    it('is the second’s at once where the first was refused, or failed', async () => {
      for (const [refused, key] of [
        [409, 'k'],
        [500, 'l'],
      ] as const) {
        acts = [];
        const gate = Promise.withResolvers<void>();
        hold = gate.promise;
        [status, fault] = [refused, refused === 500 ? new Error('a fault') : null];
        const first = post(`${key} ${engine}`, { amount: 1 });
        await eventually(async () => acts.length === 1);
        [status, fault] = [200, null];
        const second = post(`${key} ${engine}`, { amount: 1 }, { at: other });
        await pause(100);
        gate.resolve();
        expect((await first).status).toBe(refused);
        expect((await second).status).toBe(200);
        expect(acts[1]).toBe(acts[0]);
      }
    });

    it.each([
      ['whose process has died', 0],
      ['whose process has died, and whose clock was an hour ahead', 3_600_000],
    ])('makes the same things where it takes the place of a call %s', async (what, aheadMs) => {
      const { answers } = api.records;
      const dying = await restart({
        ...answers,
        claim: (key, request, claim) =>
          answers.claim(key, request, { ...claim, until: claim.until + aheadMs }),
        renew: async () => {},
      });
      hold = new Promise(() => {});
      const lost = post(`m ${what}`, { amount: 1 }, { at: dying });
      const isLost = expect(lost).rejects.toThrow();
      await eventually(async () => acts.length === 1);
      dying.closeAllConnections();
      dying.close();
      await isLost;
      hold = null;
      const start = performance.now();
      const { body } = await post(`m ${what}`, { amount: 1 }, { at: other });
      expect(performance.now() - start).toBeGreaterThan(LEASE_MS / 2);
      expect([body.id, acts.length]).toEqual([acts[0], 2]);
      expect((await post(`m ${what}`, { amount: 1 })).body).toEqual(body);
    });
  });

  it('keeps no refusal, and makes the same things when it is tried again', async () => {
    status = 409;
    await post('f', { amount: 1 });
    status = 200;
    const { body } = await post('f', { amount: 1 });
    expect([body.times, acts[1]]).toEqual([2, acts[0]]);
  });

  it('is not needed, and then everything is new', async () => {
    await post(null, { amount: 1 });
    await post(null, { amount: 1 });
    expect(new Set(acts).size).toBe(2);
  });

  it('claims nothing for a request that is invalid', async () => {
    expect((await post('g', { amount: 'much' })).status).toBe(422);
    expect((await post('g', { amount: 1 })).status).toBe(200);
  });
});
