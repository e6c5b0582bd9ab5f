import { createServer, type Server, type Socket } from 'node:net';
import type { LlmAttempt } from '../../src/domain/llm-call.ts';
import { steadyMs } from '../../src/host/steady.ts';
import type { LlmOptions } from '../../src/llm/client.ts';
import { type ChatRequest, type Llm, LlmFailure, MAX_ANSWER_CHARS } from '../../src/llm/llm.ts';
import { connectTo } from '../support/llm.ts';
import {
  answersJson,
  byModel,
  event,
  fails,
  html,
  LLM_MODELS,
  type LlmServer,
  type Reply,
  raw,
  resets,
  says,
  stalls,
  startLlmServer,
  staysSilent,
  streams,
} from '../support/llm-server.ts';

const DONE = 'data: [DONE]\n\n';

let server: LlmServer;
let llm: Llm;
let warnings: unknown[];

beforeEach(async () => {
  server = await startLlmServer();
  warnings = [];
  llm = connect();
});

afterEach(async () => {
  await llm.close();
  await server.close();
});

function connect(options: Partial<LlmOptions> = {}): Llm {
  const logger = { warn: (...args: unknown[]) => warnings.push(args) };
  return connectTo(server, { logger, random: () => 0.1, ...options });
}

const REQUEST: ChatRequest = {
  kind: 'conversation',
  messages: [
    { role: 'system', content: 'Be kind.' },
    { role: 'user', content: 'Hello?' },
  ],
  budgetMs: 8_000,
  maxTokens: 100,
};

/** Streams and keeps what a candidate would see, try by try. */
async function ask(request: Partial<ChatRequest> = {}, signal?: AbortSignal) {
  const tries: string[][] = [];
  const answer = await llm.stream(
    { ...REQUEST, ...request },
    { onAttempt: () => void tries.push([]), onDelta: (text) => void tries.at(-1)?.push(text) },
    signal,
  );
  return { ...answer, tries, shown: tries.at(-1)?.join('') };
}

async function failureOf(answer: Promise<unknown>): Promise<LlmFailure> {
  const error = await answer.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof LlmFailure)) throw error;
  return error;
}

describe('a streamed answer', () => {
  it('comes word by word and ends as what was shown', async () => {
    server.script(says('Tell me more, please.'));
    const answer = await ask();
    expect(answer.tries).toEqual([['Tell', ' me', ' more,', ' please.']]);
    expect(answer).toMatchObject({ text: 'Tell me more, please.', model: LLM_MODELS.model, finish: 'stop' });
  });

  it('is recorded with tokens and times', async () => {
    server.script(says('Tell me more.', { firstTokenAfterMs: 30, betweenMs: 20 }));
    const { attempts } = await ask();
    expect(attempts).toEqual([
      expect.objectContaining({ model: LLM_MODELS.model, outcome: 'ok', tokensIn: 100, tokensOut: 3 }),
    ]);
    const [first] = attempts;
    expect(first?.firstTokenMs).toBeGreaterThanOrEqual(25);
    // The server's own pace: a busy client may notice the first token only when the others are there.
    expect(first?.durationMs).toBeGreaterThanOrEqual(Math.max(25 + 30, first?.firstTokenMs ?? 0));
  });

  it('counts by itself what the endpoint does not tell, thinking and failed tries too', async () => {
    const silent = (deltas: Record<string, unknown>[], ending: string): string =>
      [...deltas.map((delta) => event({ choices: [{ index: 0, delta }] })), ending].join('');
    server.script(
      fails(500),
      raw(silent([{ reasoning_content: 'Hm, hm.' }, { content: 'Tell' }], '')),
      raw(silent([{ content: 'Tell me.' }], event({ choices: [], usage: {} }) + DONE)),
    );
    const seen: unknown[] = [];
    llm = connect({ counter: { count: async (text) => text.length } });
    const { attempts } = await ask({ onRequest: (record) => seen.push(record) });
    const prompt = 'Be kind.'.length + 'Hello?'.length + 2 * 5;
    const estimate = { tokensIn: prompt, isEstimate: true };
    expect(attempts).toMatchObject([
      { outcome: 'llm_refused', status: 500, tokensIn: null, tokensOut: null },
      { ...estimate, outcome: 'llm_malformed', tokensOut: 'Hm, hm.Tell'.length },
      { ...estimate, outcome: 'ok', tokensOut: 'Tell me.'.length },
    ]);
    expect(attempts[0]).not.toHaveProperty('isEstimate');
    expect(seen).toEqual(attempts);
  });

  it('counts what was used until it was cancelled, and nothing where no server is', async () => {
    const counter = { count: async (text: string) => text.length };
    const seen: LlmAttempt[] = [];
    const onRequest = (record: LlmAttempt) => void seen.push(record);
    llm = connect({ counter });
    server.script(says('Tell me more.', { betweenMs: 2_000 }));
    const cancel = new AbortController();
    const answer = llm.stream(
      { ...REQUEST, onRequest },
      { onAttempt: () => {}, onDelta: () => cancel.abort(new Error('enough')) },
      cancel.signal,
    );
    await expect(answer).rejects.toThrow('enough');
    expect(seen).toMatchObject([{ outcome: 'cancelled', tokensOut: 4, isEstimate: true }]);

    llm = connect({ counter, baseUrl: 'http://127.0.0.1:1/v1' });
    await failureOf(ask({ onRequest, budgetMs: 1_000 }));
    expect(seen.slice(1)).not.toEqual([]);
    for (const record of seen.slice(1)) expect(record).toMatchObject({ tokensIn: null, tokensOut: null });
  });

  it('keeps characters whole that are split over packets', async () => {
    const text = 'Привет, 👩‍💻! Сложность — O(n²).';
    server.script(says(text, { pieceBytes: 1 }));
    const answer = await ask();
    expect(answer.text).toBe(text);
    expect(answer.shown).toBe(text);
  });

  it('keeps a character whole whose halves come in two chunks', async () => {
    server.script(streams([{ content: 'Well \ud83d' }, { content: '\udc4d done' }]));
    const { text, tries } = await ask();
    expect(text).toBe('Well 👍 done');
    expect(tries).toEqual([['Well ', '👍 done']]);
  });

  it('never shows thinking, whichever way it is sent', async () => {
    server.script(
      streams([
        { reasoning_content: 'secret' },
        { content: '<thi' },
        { content: 'nk>secret</th' },
        { content: 'ink>\n\nHello' },
      ]),
    );
    expect(await ask()).toMatchObject({ text: 'Hello', shown: 'Hello' });
  });

  it('tells to drop what was shown when it turns out to have been thinking', async () => {
    server.script(says('secret plan </think> Hello'));
    const { tries, text } = await ask();
    expect(tries.map((deltas) => deltas.join(''))).toEqual(['secret plan', 'Hello']);
    expect(text).toBe('Hello');
  });

  it('is accepted without [DONE]', async () => {
    server.script(says('Hello there.', { done: false }));
    expect(await ask()).toMatchObject({ text: 'Hello there.', attempts: [{ outcome: 'ok' }] });
  });

  it('is cut at the end of a sentence when the model ran out of tokens', async () => {
    server.script(says('The first sentence is here. The second one br', { finish: 'length' }));
    expect(await ask()).toMatchObject({ text: 'The first sentence is here.', finish: 'length' });
  });

  it('ends with its last whole sentence when a slow model runs out of time', async () => {
    const slow = { betweenMs: 100 };
    server.script(says(`Good, that works. ${'And then '.repeat(100)}`, slow));
    const answer = await ask({ budgetMs: 700 });
    expect(answer).toMatchObject({ text: expect.stringMatching(/^Good, that works\./), finish: 'length' });
    server.script(says('word '.repeat(100), slow));
    expect((await failureOf(ask({ budgetMs: 700 }))).code).toBe('llm_timeout');
  });

  it('is stopped at the limit when two megabytes come in one chunk', async () => {
    server.script(streams([{ content: 'word '.repeat(400_000) }]));
    const { text, finish } = await ask();
    expect(finish).toBe('length');
    expect(text.length).toBeLessThanOrEqual(MAX_ANSWER_CHARS);
    expect(text.length).toBeGreaterThan(MAX_ANSWER_CHARS - 10);
  });

  it('asks the code model first for code', async () => {
    expect((await ask({ kind: 'code' })).model).toBe(LLM_MODELS.codeModel);
  });

  it('is asked for freely in a conversation, and of code the same each time', async () => {
    for (const kind of ['conversation', 'summary', 'code'] as const) await ask({ kind });
    expect(server.requests.map(({ body }) => JSON.parse(body).temperature)).toEqual([0.7, 0.3, 0]);
  });
});

describe('/no_think', () => {
  it('ends the prompt of what the conversation model is asked first, by default', async () => {
    await ask();
    await ask({ kind: 'summary' });
    await ask({ kind: 'code' });
    const [conversation, summary, code] = server.requests;
    expect(conversation?.messages.at(-1)?.content).toMatch(/\n\/no_think$/);
    expect(summary?.messages.at(-1)?.content).toMatch(/\n\/no_think$/);
    expect(code?.body).not.toContain('/no_think');
  });

  it('is set for each kind of call by configuration', async () => {
    await llm.close();
    llm = connect({ noThink: ['code', 'summary'] });
    await ask();
    await ask({ kind: 'code' });
    await ask({ kind: 'summary' });
    expect(server.requests.map(({ body }) => body.includes('/no_think'))).toEqual([false, true, true]);
  });
});

describe('a JSON answer', () => {
  it('is asked for with the schema and returned as text', async () => {
    const schema = {
      name: 'review',
      schema: { type: 'object', properties: { quality: { type: 'number' } } },
    };
    server.script(answersJson({ quality: 0.5 }));
    const answer = await llm.json({ ...REQUEST, kind: 'code', schema });
    expect(JSON.parse(answer.text)).toEqual({ quality: 0.5 });
    expect(server.requests[0]?.schema).toEqual(schema.schema);
  });

  it('is not mended when it was cut', async () => {
    server.script(says('{"summary": "Good. Ve', { finish: 'length' }));
    const answer = await llm.json({ ...REQUEST, schema: { name: 'x', schema: {} } });
    expect(answer).toMatchObject({ text: '{"summary": "Good. Ve', finish: 'length' });
  });
});

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
    server.script(reply, says('Hello again.'));
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
    await llm.close();
    llm = connect({ timeouts: { firstTokenMs: 200, nextTokenMs: 200 } });
    server.script(reply, says('Hello again.'));
    const { text, attempts } = await ask();
    expect(text).toBe('Hello again.');
    expect(attempts).toMatchObject([{ outcome: 'llm_timeout' }, { outcome: 'ok' }]);
    expect(await server.requests[0]?.left).toBe(true);
  });

  it('a model that thinks without end: it is left in time', async () => {
    await llm.close();
    llm = connect({ timeouts: { firstWordsMs: 300 } });
    const thinking = { reasoning_content: 'hm' };
    server.script(streams(new Array(1_000).fill(thinking), { betweenMs: 20 }), says('Hello again.'));
    const { text, attempts } = await ask();
    expect(text).toBe('Hello again.');
    expect(attempts).toMatchObject([{ outcome: 'llm_timeout' }, { outcome: 'ok' }]);
  });

  it('Retry-After in seconds is waited for', async () => {
    server.script(fails(429, { 'retry-after': '1' }), says('Hello again.'));
    await ask();
    const [first, second] = server.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('a Retry-After that is too long: the other model answers at once, and the first is left alone for so long', async () => {
    const clock = { ahead: 0 };
    await llm.close();
    llm = connect({ steady: () => steadyMs() + clock.ahead });
    const date = new Date(Date.now() + 30_000).toUTCString();
    server.script(fails(503, { 'retry-after': date }));
    expect((await ask()).model).toBe(LLM_MODELS.codeModel);
    expect((await ask()).model).toBe(LLM_MODELS.codeModel);
    expect(server.requests.map(({ model }) => model)).toEqual([
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
    server.always(byModel({ [LLM_MODELS.model]: fails(500), [LLM_MODELS.codeModel]: says('I am here.') }));
    const { model, attempts, tries } = await ask();
    expect(model).toBe(LLM_MODELS.codeModel);
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['llm_refused', 'llm_refused', 'ok']);
    expect(tries).toHaveLength(3);
  });

  it('is asked no longer after some failures, and again once it has rested', async () => {
    const clock = { ahead: 0 };
    await llm.close();
    llm = connect({ steady: () => steadyMs() + clock.ahead });
    const models = { [LLM_MODELS.model]: fails(500), [LLM_MODELS.codeModel]: says('I am here.') };
    server.always(byModel(models));
    await ask();
    await ask();
    const requestCount = server.requests.filter(({ model }) => model === LLM_MODELS.model).length;
    expect(requestCount).toBe(3);
    expect(llm.breakers()).toEqual([
      { model: LLM_MODELS.model, state: 'open' },
      { model: LLM_MODELS.codeModel, state: 'closed' },
    ]);
    expect(await llm.health()).toMatchObject({
      status: 'degraded',
      detail: `left alone after failures: ${LLM_MODELS.model} (open)`,
    });
    await ask();
    expect(server.requests.filter(({ model }) => model === LLM_MODELS.model)).toHaveLength(requestCount);

    server.always(says('Both are here.'));
    clock.ahead = 60_000;
    expect((await ask()).model).toBe(LLM_MODELS.model);
    expect(llm.breakers()[0]?.state).toBe('closed');
    expect((await llm.health()).status).toBe('ok');
  });

  it('has its circuit breaker shown in the health also while the provider is down', async () => {
    server.always(fails(500));
    server.models({ status: 500, body: '{}' });
    for (const _ of ['one', 'two']) await failureOf(ask());
    expect(await llm.health()).toMatchObject({
      status: 'down',
      detail: `the provider answered 500; left alone after failures: ${LLM_MODELS.model} (open), ${LLM_MODELS.codeModel} (open)`,
    });
  });

  it.each([403, 404, 409, 413])('is not asked twice after a %d, but the other one is', async (status) => {
    server.always(byModel({ [LLM_MODELS.model]: fails(status), [LLM_MODELS.codeModel]: says('I am here.') }));
    expect((await ask()).text).toBe('I am here.');
    expect(server.requests.map(({ model }) => model)).toEqual([LLM_MODELS.model, LLM_MODELS.codeModel]);
  });

  it.each([400, 422])('is asked in other forms after a %d, and then the other one is', async (status) => {
    server.always(byModel({ [LLM_MODELS.model]: fails(status), [LLM_MODELS.codeModel]: says('I am here.') }));
    expect((await ask()).text).toBe('I am here.');
    const bodies = server.requests.map(({ body }) => body);
    expect(new Set(bodies).size).toBe(bodies.length);
    expect(bodies.length).toBeLessThanOrEqual(8);
  });

  it('is not asked twice after its provider withheld the answer', async () => {
    server.script(says('Half', { finish: 'content_filter' }), says('I am here.'));
    expect((await ask()).model).toBe(LLM_MODELS.codeModel);
  });
});

describe('without an answer from any model', () => {
  it('fails with the last reason and all tries', async () => {
    server.always(fails(500));
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
    server.always(staysSilent());
    const startedAt = Date.now();
    const failure = await failureOf(ask({ budgetMs: 1_600 }));
    expect(Date.now() - startedAt).toBeLessThan(4_000);
    expect(failure.code).toBe('llm_timeout');
    expect(new Set(server.requests.map(({ model }) => model)).size).toBe(2);
    expect(server.requests.length).toBeGreaterThanOrEqual(3);
  });

  it('fails at once without a key', async () => {
    await llm.close();
    llm = connect({ apiKey: null });
    expect(await failureOf(ask())).toMatchObject({ code: 'llm_not_configured', attempts: [] });
    expect(server.requests).toHaveLength(0);
    expect((await llm.health()).status).toBe('degraded');
  });

  it('does not try again with a wrong key, and says so in its health', async () => {
    await llm.close();
    llm = connect({ apiKey: 'wrong-key' });
    const failure = await failureOf(ask());
    expect(failure).toMatchObject({ code: 'llm_refused', retryable: false });
    expect(failure.attempts).toHaveLength(1);
    const health = await llm.health();
    expect(health).toMatchObject({ status: 'down' });
    expect(health.detail).toMatch(/refused the key/);
    expect(JSON.stringify([health, failure, warnings])).not.toContain('wrong-key');
  });

  it.each([401, 403])(
    'says in its health that the key is refused (%d) where anybody may list the models',
    async (status) => {
      server.always(fails(status));
      expect((await failureOf(ask())).retryable).toBe(false);
      expect(await llm.health()).toMatchObject({
        status: 'down',
        detail: `the provider refused the key (${status}): check OPENAI_API_KEY`,
      });
      server.always(says('I am here.'));
      await ask();
      expect((await llm.health()).status).toBe('ok');
    },
  );

  it('fails when nobody listens', async () => {
    await server.close();
    expect(await failureOf(ask())).toMatchObject({ code: 'llm_unreachable' });
    expect(await llm.health()).toMatchObject({ status: 'down', detail: expect.stringMatching(/BASE_URL/) });
  });

  it('gives up a connection that is not made in time', async () => {
    const sockets: Socket[] = [];
    const mute: Server = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as { port: number };
    await llm.close();
    // The handshake of TLS is part of connecting, and this server never answers it.
    llm = connect({
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

describe('a cancelled call', () => {
  it('throws the reason and lets go of the connection', async () => {
    const controller = new AbortController();
    server.script(says('one two three four five six', { betweenMs: 50 }));
    const reason = new Error('the candidate left');
    const answer = llm.stream(
      REQUEST,
      { onAttempt: () => {}, onDelta: () => controller.abort(reason) },
      controller.signal,
    );
    await expect(answer).rejects.toBe(reason);
    expect(await server.requests[0]?.left).toBe(true);
    expect(server.requests).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it('gives back its turn to probe a model that was left alone', async () => {
    const clock = { ahead: 0 };
    await llm.close();
    llm = connect({ steady: () => steadyMs() + clock.ahead });
    server.always(byModel({ [LLM_MODELS.model]: fails(500), [LLM_MODELS.codeModel]: says('I am here.') }));
    await ask();
    await ask();
    server.always(says('one two three', { betweenMs: 50 }));
    clock.ahead = 60_000;
    const controller = new AbortController();
    const probe = llm.stream(
      REQUEST,
      { onAttempt: () => {}, onDelta: () => controller.abort(new Error('the candidate left')) },
      controller.signal,
    );
    await expect(probe).rejects.toThrow('the candidate left');
    expect((await ask()).model).toBe(LLM_MODELS.model);
  });

  it('throws the reason while it waits for its next try', async () => {
    const controller = new AbortController();
    const reason = new Error('the candidate left');
    server.script((response, request) => {
      fails(429, { 'retry-after': '3' })(response, request);
      void request.left.then(() => controller.abort(reason));
    });
    await expect(ask({}, controller.signal)).rejects.toBe(reason);
  });
});
