import { createServer, type Server, type Socket } from 'node:net';
import { steadyMs } from '../../src/host/steady.ts';
import {
  byModel,
  event,
  fails,
  html,
  LLM_MODELS,
  type Reply,
  raw,
  resets,
  says,
  stalls,
  staysSilent,
  streams,
} from '../support/llm-server.ts';
import { failureOf, talkForEach } from '../support/llm-talk.ts';

const _DONE = 'data: [DONE]\n\n';

const { each, connect, ask } = talkForEach();

describe('after a failure that may pass', () => {
  const passing: Record<string, [Reply, string]> = {
    'an overload (429)': [fails(429), 'llm_refused'],
    'a server error (500)': [fails(500), 'llm_refused'],
    'a bad gateway (502)': [fails(502), 'llm_refused'],
    'a reset': [resets(), 'llm_unreachable'],
    'a connection cut in the middle': [
      streams([{ content: 'Half an' }, { content: '…' }], { stopAfter: { deltas: 1, how: 'cut' } }),
      'llm_unreachable',
    ],
    'a stream that ends in the middle': [
      streams([{ content: 'Half an' }, { content: '…' }], { stopAfter: { deltas: 1, how: 'end' } }),
      'llm_malformed',
    ],
    'an empty stream': [raw(''), 'llm_malformed'],
    'a stream of [DONE] alone': [raw('data: [DONE]\n\n'), 'llm_malformed'],
    'an answer of white space': [says('  \n '), 'llm_malformed'],
    'an answer that only thinks': [says('<think>for ever'), 'llm_malformed'],
    'malformed JSON': [raw('data: {"choices": [\n\n'), 'llm_malformed'],
    'a wrong JSON type': [raw(event({ choices: 'none' })), 'llm_malformed'],
    'content of a wrong type': [raw(event({ choices: [{ delta: { content: 42 } }] })), 'llm_malformed'],
    'a JSON number': [raw(event(42)), 'llm_malformed'],
    'an error in the stream': [raw(event({ error: { message: 'out of memory' } })), 'llm_refused'],
    'a page of HTML': [html(), 'llm_malformed'],
    'an answer without a body (204)': [(response) => void response.writeHead(204).end(), 'llm_malformed'],
    'a body that is not packed as it says': [
      (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('data: {}\n\n'),
      'llm_unreachable',
    ],
  };

  it.each(Object.entries(passing))('%s: the same model is asked again', async (_, [reply, code]) => {
    each.server.script(reply, says('Hello again.'));
    const { text, attempts, shown } = await ask();
    expect(text).toBe('Hello again.');
    expect(shown).toBe('Hello again.');
    expect(attempts).toMatchObject([
      { model: LLM_MODELS.model, outcome: code },
      { model: LLM_MODELS.model, outcome: 'ok' },
    ]);
  });

  it.each([
    ['before the headers', staysSilent()],
    ['before the first token', stalls()],
    [
      'in the middle',
      streams([{ content: 'Half' }, { content: '…' }], { stopAfter: { deltas: 1, how: 'stall' } }),
    ],
    [
      'while it thinks',
      streams([{ reasoning_content: 'hm' }, {}], { stopAfter: { deltas: 1, how: 'stall' } }),
    ],
  ])('a stall %s: the same model is asked again', async (_, reply) => {
    await each.llm.close();
    each.llm = connect({ timeouts: { firstTokenMs: 200, nextTokenMs: 200 } });
    each.server.script(reply, says('Hello again.'));
    const { text, attempts } = await ask();
    expect(text).toBe('Hello again.');
    expect(attempts).toMatchObject([{ outcome: 'llm_timeout' }, { outcome: 'ok' }]);
    expect(await each.server.requests[0]?.left).toBe(true);
  });

  it('a model that thinks without end: it is left in time', async () => {
    await each.llm.close();
    each.llm = connect({ timeouts: { firstWordsMs: 300 } });
    const thinking = { reasoning_content: 'hm' };
    each.server.script(streams(new Array(1_000).fill(thinking), { betweenMs: 20 }), says('Hello again.'));
    const { text, attempts } = await ask();
    expect(text).toBe('Hello again.');
    expect(attempts).toMatchObject([{ outcome: 'llm_timeout' }, { outcome: 'ok' }]);
  });

  it('Retry-After in seconds is waited for', async () => {
    each.server.script(fails(429, { 'retry-after': '1' }), says('Hello again.'));
    await ask();
    const [first, second] = each.server.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('a Retry-After that is too long: the other model answers at once, and the first is left alone for so long', async () => {
    const clock = { ahead: 0 };
    await each.llm.close();
    each.llm = connect({ steady: () => steadyMs() + clock.ahead });
    const date = new Date(Date.now() + 30_000).toUTCString();
    each.server.script(fails(503, { 'retry-after': date }));
    expect((await ask()).model).toBe(LLM_MODELS.codeModel);
    expect((await ask()).model).toBe(LLM_MODELS.codeModel);
    expect(each.server.requests.map(({ model }) => model)).toEqual([
      LLM_MODELS.model,
      LLM_MODELS.codeModel,
      LLM_MODELS.codeModel,
    ]);
    clock.ahead = 31_000;
    expect((await ask()).model).toBe(LLM_MODELS.model);
  });
});

describe('a model that goes on failing', () => {
  it('is replaced by the other one', async () => {
    each.server.always(
      byModel({ [LLM_MODELS.model]: fails(500), [LLM_MODELS.codeModel]: says('I am here.') }),
    );
    const { model, attempts, tries } = await ask();
    expect(model).toBe(LLM_MODELS.codeModel);
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['llm_refused', 'llm_refused', 'ok']);
    expect(tries).toHaveLength(3);
  });

  it('is asked no longer after some failures, and again once it has rested', async () => {
    const clock = { ahead: 0 };
    await each.llm.close();
    each.llm = connect({ steady: () => steadyMs() + clock.ahead });
    const models = { [LLM_MODELS.model]: fails(500), [LLM_MODELS.codeModel]: says('I am here.') };
    each.server.always(byModel(models));
    await ask();
    await ask();
    const requestCount = each.server.requests.filter(({ model }) => model === LLM_MODELS.model).length;
    expect(requestCount).toBe(3);
    expect(each.llm.breakers()).toEqual([
      { model: LLM_MODELS.model, state: 'open' },
      { model: LLM_MODELS.codeModel, state: 'closed' },
    ]);
    expect(await each.llm.health()).toMatchObject({
      status: 'degraded',
      detail: `left alone after failures: ${LLM_MODELS.model} (open)`,
    });
    await ask();
    expect(each.server.requests.filter(({ model }) => model === LLM_MODELS.model)).toHaveLength(requestCount);

    each.server.always(says('Both are here.'));
    clock.ahead = 60_000;
    expect((await ask()).model).toBe(LLM_MODELS.model);
    expect(each.llm.breakers()[0]?.state).toBe('closed');
    expect((await each.llm.health()).status).toBe('ok');
  });

  it('has its circuit breaker shown in the health also while the provider is down', async () => {
    each.server.always(fails(500));
    each.server.models({ status: 500, body: '{}' });
    for (const _ of ['one', 'two']) await failureOf(ask());
    expect(await each.llm.health()).toMatchObject({
      status: 'down',
      detail: `the provider answered 500; left alone after failures: ${LLM_MODELS.model} (open), ${LLM_MODELS.codeModel} (open)`,
    });
  });

  it.each([403, 404, 409, 413])('is not asked twice after a %d, but the other one is', async (status) => {
    each.server.always(
      byModel({ [LLM_MODELS.model]: fails(status), [LLM_MODELS.codeModel]: says('I am here.') }),
    );
    expect((await ask()).text).toBe('I am here.');
    expect(each.server.requests.map(({ model }) => model)).toEqual([LLM_MODELS.model, LLM_MODELS.codeModel]);
  });

  it.each([400, 422])('is asked in other forms after a %d, and then the other one is', async (status) => {
    each.server.always(
      byModel({ [LLM_MODELS.model]: fails(status), [LLM_MODELS.codeModel]: says('I am here.') }),
    );
    expect((await ask()).text).toBe('I am here.');
    const bodies = each.server.requests.map(({ body }) => body);
    expect(new Set(bodies).size).toBe(bodies.length);
    expect(bodies.length).toBeLessThanOrEqual(8);
  });

  it('is not asked twice after its provider withheld the answer', async () => {
    each.server.script(says('Half', { finish: 'content_filter' }), says('I am here.'));
    expect((await ask()).model).toBe(LLM_MODELS.codeModel);
  });
});

describe('without an answer from any model', () => {
  it('fails with the last reason and all tries', async () => {
    each.server.always(fails(500));
    const failure = await failureOf(ask());
    expect(failure).toMatchObject({ code: 'llm_refused', retryable: true });
    expect(failure.attempts.map(({ model, status }) => [model, status])).toEqual([
      [LLM_MODELS.model, 500],
      [LLM_MODELS.model, 500],
      [LLM_MODELS.codeModel, 500],
      [LLM_MODELS.codeModel, 500],
    ]);
  });

  it('keeps to the budget when both models are silent, and gives each its turns', async () => {
    each.server.always(staysSilent());
    const startedAt = Date.now();
    const failure = await failureOf(ask({ budgetMs: 1_600 }));
    expect(Date.now() - startedAt).toBeLessThan(4_000);
    expect(failure.code).toBe('llm_timeout');
    expect(new Set(each.server.requests.map(({ model }) => model)).size).toBe(2);
    expect(each.server.requests.length).toBeGreaterThanOrEqual(3);
  });

  it('fails at once without a key', async () => {
    await each.llm.close();
    each.llm = connect({ apiKey: null });
    expect(await failureOf(ask())).toMatchObject({ code: 'llm_not_configured', attempts: [] });
    expect(each.server.requests).toHaveLength(0);
    expect((await each.llm.health()).status).toBe('degraded');
  });

  it('does not try again with a wrong key, and says so in its health', async () => {
    await each.llm.close();
    each.llm = connect({ apiKey: 'wrong-key' });
    const failure = await failureOf(ask());
    expect(failure).toMatchObject({ code: 'llm_refused', retryable: false });
    expect(failure.attempts).toHaveLength(1);
    const health = await each.llm.health();
    expect(health).toMatchObject({ status: 'down' });
    expect(health.detail).toMatch(/refused the key/);
    expect(JSON.stringify([health, failure, each.warnings])).not.toContain('wrong-key');
  });

  it.each([401, 403])(
    'says in its health that the key is refused (%d) where anybody may list the models',
    async (status) => {
      each.server.always(fails(status));
      expect((await failureOf(ask())).retryable).toBe(false);
      expect(await each.llm.health()).toMatchObject({
        status: 'down',
        detail: `the provider refused the key (${status}): check OPENAI_API_KEY`,
      });
      each.server.always(says('I am here.'));
      await ask();
      expect((await each.llm.health()).status).toBe('ok');
    },
  );

  it('fails when nobody listens', async () => {
    await each.server.close();
    expect(await failureOf(ask())).toMatchObject({ code: 'llm_unreachable' });
    expect(await each.llm.health()).toMatchObject({
      status: 'down',
      detail: expect.stringMatching(/BASE_URL/),
    });
  });

  it('gives up a connection that is not made in time', async () => {
    const sockets: Socket[] = [];
    const mute: Server = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as { port: number };
    await each.llm.close();
    // The handshake of TLS is part of connecting, and this server never answers it.
    each.llm = connect({
      baseUrl: `https://127.0.0.1:${port}/v1`,
      timeouts: { connectMs: 300, firstTokenMs: 60_000 },
    });
    const failure = await failureOf(ask({ budgetMs: 60_000 }));
    expect(failure.attempts).toHaveLength(4);
    expect(failure.code).toBe('llm_timeout');
    for (const socket of sockets) socket.destroy();
    mute.close();
  });
});
