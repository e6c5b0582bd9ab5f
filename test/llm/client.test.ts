import type { LlmAttempt } from '../../src/domain/llm-call.ts';
import { steadyMs } from '../../src/host/steady.ts';
import { MAX_ANSWER_CHARS } from '../../src/llm/llm.ts';
import { answersJson, byModel, event, fails, LLM_MODELS, raw, says, streams } from '../support/llm-server.ts';
import { failureOf, REQUEST, talkForEach } from '../support/llm-talk.ts';

const DONE = 'data: [DONE]\n\n';

const { each, connect, ask } = talkForEach();

describe('a streamed answer', () => {
  it('comes word by word and ends as what was shown', async () => {
    each.server.script(says('Tell me more, please.'));
    const answer = await ask();
    expect(answer.tries).toEqual([['Tell', ' me', ' more,', ' please.']]);
    expect(answer).toMatchObject({ text: 'Tell me more, please.', model: LLM_MODELS.model, finish: 'stop' });
  });

  it('is recorded with tokens and times', async () => {
    each.server.script(says('Tell me more.', { firstTokenAfterMs: 30, betweenMs: 20 }));
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
    each.server.script(
      fails(500),
      raw(silent([{ reasoning_content: 'Hm, hm.' }, { content: 'Tell' }], '')),
      raw(silent([{ content: 'Tell me.' }], event({ choices: [], usage: {} }) + DONE)),
    );
    const seen: unknown[] = [];
    each.llm = connect({ counter: { count: async (text) => text.length } });
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
    each.llm = connect({ counter });
    each.server.script(says('Tell me more.', { betweenMs: 2_000 }));
    const cancel = new AbortController();
    const answer = each.llm.stream(
      { ...REQUEST, onRequest },
      { onAttempt: () => {}, onDelta: () => cancel.abort(new Error('enough')) },
      cancel.signal,
    );
    await expect(answer).rejects.toThrow('enough');
    expect(seen).toMatchObject([{ outcome: 'cancelled', tokensOut: 4, isEstimate: true }]);

    each.llm = connect({ counter, baseUrl: 'http://127.0.0.1:1/v1' });
    await failureOf(ask({ onRequest, budgetMs: 1_000 }));
    expect(seen.slice(1)).not.toEqual([]);
    for (const record of seen.slice(1)) expect(record).toMatchObject({ tokensIn: null, tokensOut: null });
  });

  it('keeps characters whole that are split over packets', async () => {
    const text = 'Привет, 👩‍💻! Сложность — O(n²).';
    each.server.script(says(text, { pieceBytes: 1 }));
    const answer = await ask();
    expect(answer.text).toBe(text);
    expect(answer.shown).toBe(text);
  });

  it('keeps a character whole whose halves come in two chunks', async () => {
    each.server.script(streams([{ content: 'Well \ud83d' }, { content: '\udc4d done' }]));
    const { text, tries } = await ask();
    expect(text).toBe('Well 👍 done');
    expect(tries).toEqual([['Well ', '👍 done']]);
  });

  it('never shows thinking, whichever way it is sent', async () => {
    each.server.script(
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
    each.server.script(says('secret plan </think> Hello'));
    const { tries, text } = await ask();
    expect(tries.map((deltas) => deltas.join(''))).toEqual(['secret plan', 'Hello']);
    expect(text).toBe('Hello');
  });

  it('is accepted without [DONE]', async () => {
    each.server.script(says('Hello there.', { done: false }));
    expect(await ask()).toMatchObject({ text: 'Hello there.', attempts: [{ outcome: 'ok' }] });
  });

  it('is cut at the end of a sentence when the model ran out of tokens', async () => {
    each.server.script(says('The first sentence is here. The second one br', { finish: 'length' }));
    expect(await ask()).toMatchObject({ text: 'The first sentence is here.', finish: 'length' });
  });

  it('ends with its last whole sentence when a slow model runs out of time', async () => {
    const slow = { betweenMs: 100 };
    each.server.script(says(`Good, that works. ${'And then '.repeat(100)}`, slow));
    const answer = await ask({ budgetMs: 700 });
    expect(answer).toMatchObject({ text: expect.stringMatching(/^Good, that works\./), finish: 'length' });
    each.server.script(says('word '.repeat(100), slow));
    expect((await failureOf(ask({ budgetMs: 700 }))).code).toBe('llm_timeout');
  });

  it('is stopped at the limit when two megabytes come in one chunk', async () => {
    each.server.script(streams([{ content: 'word '.repeat(400_000) }]));
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
    expect(each.server.requests.map(({ body }) => JSON.parse(body).temperature)).toEqual([0.7, 0.3, 0]);
  });
});

describe('/no_think', () => {
  it('ends the prompt of what the conversation model is asked first, by default', async () => {
    await ask();
    await ask({ kind: 'summary' });
    await ask({ kind: 'code' });
    const [conversation, summary, code] = each.server.requests;
    expect(conversation?.messages.at(-1)?.content).toMatch(/\n\/no_think$/);
    expect(summary?.messages.at(-1)?.content).toMatch(/\n\/no_think$/);
    expect(code?.body).not.toContain('/no_think');
  });

  it('is set for each kind of call by configuration', async () => {
    await each.llm.close();
    each.llm = connect({ noThink: ['code', 'summary'] });
    await ask();
    await ask({ kind: 'code' });
    await ask({ kind: 'summary' });
    expect(each.server.requests.map(({ body }) => body.includes('/no_think'))).toEqual([false, true, true]);
  });
});

describe('a JSON answer', () => {
  it('is asked for with the schema and returned as text', async () => {
    const schema = {
      name: 'review',
      schema: { type: 'object', properties: { quality: { type: 'number' } } },
    };
    each.server.script(answersJson({ quality: 0.5 }));
    const answer = await each.llm.json({ ...REQUEST, kind: 'code', schema });
    expect(JSON.parse(answer.text)).toEqual({ quality: 0.5 });
    expect(each.server.requests[0]?.schema).toEqual(schema.schema);
  });

  it('is not mended when it was cut', async () => {
    each.server.script(says('{"summary": "Good. Ve', { finish: 'length' }));
    const answer = await each.llm.json({ ...REQUEST, schema: { name: 'x', schema: {} } });
    expect(answer).toMatchObject({ text: '{"summary": "Good. Ve', finish: 'length' });
  });
});

describe('a cancelled call', () => {
  it('throws the reason and lets go of the connection', async () => {
    const controller = new AbortController();
    each.server.script(says('one two three four five six', { betweenMs: 50 }));
    const reason = new Error('the candidate left');
    const answer = each.llm.stream(
      REQUEST,
      { onAttempt: () => {}, onDelta: () => controller.abort(reason) },
      controller.signal,
    );
    await expect(answer).rejects.toBe(reason);
    expect(await each.server.requests[0]?.left).toBe(true);
    expect(each.server.requests).toHaveLength(1);
    expect(each.warnings).toEqual([]);
  });

  it('gives back its turn to probe a model that was left alone', async () => {
    const clock = { ahead: 0 };
    await each.llm.close();
    each.llm = connect({ steady: () => steadyMs() + clock.ahead });
    each.server.always(
      byModel({ [LLM_MODELS.model]: fails(500), [LLM_MODELS.codeModel]: says('I am here.') }),
    );
    await ask();
    await ask();
    each.server.always(says('one two three', { betweenMs: 50 }));
    clock.ahead = 60_000;
    const controller = new AbortController();
    const probe = each.llm.stream(
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
    each.server.script((response, request) => {
      fails(429, { 'retry-after': '3' })(response, request);
      void request.left.then(() => controller.abort(reason));
    });
    await expect(ask({}, controller.signal)).rejects.toBe(reason);
  });
});
