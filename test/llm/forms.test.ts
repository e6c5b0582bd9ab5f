import type { ChatRequest } from '../../src/llm/llm.ts';
import { connectedForEach } from '../support/llm.ts';
import { answersJson, byModel, fails, LLM_MODELS, type LlmRequest, says } from '../support/llm-server.ts';

interface Body {
  messages: { role: string; content: string }[];
  temperature?: number;
  stream_options?: unknown;
  max_tokens?: number;
  response_format?: { type: string };
}

const each = connectedForEach();

const REQUEST: ChatRequest = {
  kind: 'judgement',
  messages: [
    { role: 'system', content: 'You judge.' },
    { role: 'user', content: 'Answer with one JSON object.' },
  ],
  budgetMs: 8_000,
  maxTokens: 100,
};
const SCHEMA = { name: 'review', schema: { type: 'object' } };
const ANSWER = { quality: 1 };

const ask = (request: Partial<ChatRequest> = {}) => each.llm.json({ ...REQUEST, ...request, schema: SCHEMA });
const talk = () =>
  each.llm.stream({ ...REQUEST, kind: 'conversation' }, { onAttempt: () => {}, onDelta: () => {} });

const bodyOf = ({ body }: LlmRequest): Body => JSON.parse(body);
const lastBody = () => bodyOf(each.server.requests.at(-1) as LlmRequest);
const hasNoThink = ({ messages }: Body) => messages.some(({ content }) => content.includes('/no_think'));
const hasSystem = ({ messages }: Body) => messages.some(({ role }) => role === 'system');
const formatOf = ({ response_format }: Body) => response_format?.type ?? 'none';

/** Answers 400 to each request that has one of these, and does not say why. */
function refuses(...parts: ((body: Body) => boolean)[]): void {
  each.server.always((response, request) => {
    const isRefused = parts.some((has) => has(bodyOf(request)));
    if (!isRefused) return answersJson(ANSWER)(response, request);
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"error": "Bad Request"}');
  });
}

const SCHEMA_FORM = (body: Body) => formatOf(body) === 'json_schema';
const ANY_FORM = (body: Body) => formatOf(body) !== 'none';
const TEMPERATURE = (body: Body) => body.temperature !== undefined;
const STREAM_OPTIONS = (body: Body) => body.stream_options !== undefined;

describe('a request that is refused without a word', () => {
  it.each<[string, (body: Body) => boolean, format: string]>([
    ['a schema', SCHEMA_FORM, 'json_object'],
    ['JSON in any form', ANY_FORM, 'none'],
    ['a temperature', TEMPERATURE, 'json_schema'],
    ['a system message', hasSystem, 'json_schema'],
    ['/no_think', hasNoThink, 'json_schema'],
    ['stream_options', STREAM_OPTIONS, 'json_schema'],
  ])('is made in another form: %s', async (_, part, format) => {
    refuses(part);
    const answer = await ask();
    expect(JSON.parse(answer.text)).toEqual(ANSWER);
    expect(answer.model).toBe(LLM_MODELS.model);
    expect(each.server.requests.length).toBeLessThanOrEqual(7);
    expect(await each.llm.health()).toMatchObject({ status: 'ok', responseFormat: format });
  });

  it('loses no more than what is refused', async () => {
    refuses(TEMPERATURE);
    await ask();
    const { temperature, ...rest } = lastBody();
    expect(temperature).toBeUndefined();
    expect(rest).toMatchObject({ stream_options: {}, max_tokens: 100, response_format: {} });
    expect(hasSystem(lastBody())).toBe(true);
  });

  it('is made as plain as can be when more than one part is refused', async () => {
    refuses(ANY_FORM, TEMPERATURE, hasSystem, hasNoThink, STREAM_OPTIONS);
    expect(JSON.parse((await ask()).text)).toEqual(ANSWER);
    expect(lastBody()).toEqual({
      model: LLM_MODELS.model,
      messages: [{ role: 'user', content: 'You judge.\n\nAnswer with one JSON object.' }],
      stream: true,
      max_tokens: 100,
    });
  });

  it('teaches the form of JSON for the whole endpoint, and costs nothing more', async () => {
    refuses(SCHEMA_FORM);
    await ask();
    const requestCount = each.server.requests.length;
    await ask();
    await ask({ kind: 'code' });
    expect(each.server.requests).toHaveLength(requestCount + 2);
    expect(each.server.requests.slice(-2).map(({ model }) => model)).toEqual(Object.values(LLM_MODELS));
  });

  it('is understood by calls at the same time alike', async () => {
    refuses(SCHEMA_FORM);
    await Promise.all(Array.from({ length: 4 }, () => ask()));
    expect((await each.llm.health()).responseFormat).toBe('json_object');
  });

  it('is no reason to guess once it was answered in that form: then the prompt is at fault', async () => {
    await ask();
    each.server.always(fails(400));
    await expect(ask()).rejects.toMatchObject({ code: 'llm_refused' });
    const guessed = each.server.requests.slice(1).filter(({ model }) => model === LLM_MODELS.model);
    expect(guessed).toHaveLength(1);
    expect((await each.llm.health()).responseFormat).toBe('json_schema');
  });

  it('is guessed about once where no form helps, and then left', async () => {
    each.server.always(fails(400));
    await expect(ask()).rejects.toMatchObject({ code: 'llm_refused' });
    const requestCount = each.server.requests.length;
    expect(requestCount).toBeLessThanOrEqual(10);
    each.server.always(answersJson(ANSWER));
    await ask();
    expect(lastBody()).toMatchObject({ temperature: 0, response_format: { type: 'json_schema' } });
  });

  it('goes to the other model when the filter of content refused it', async () => {
    each.server.always(
      byModel({
        [LLM_MODELS.model]: (response) => {
          const error = { message: 'The content filter was triggered.', code: 'content_filter' };
          response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
        },
        [LLM_MODELS.codeModel]: answersJson(ANSWER),
      }),
    );
    await ask();
    expect(each.server.requests.map(({ model }) => model)).toEqual(Object.values(LLM_MODELS));
  });
});

describe('a part of a prompt that the endpoint refuses by name', () => {
  const names = (message: string, has: (body: Body) => boolean, status = 400) =>
    each.server.always((response, request) => {
      if (!has(bodyOf(request))) return says('All right.')(response, request);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
    });

  it.each([
    ['System role not supported', 400],
    ['Conversation roles must alternate user/assistant/user/assistant/...', 400],
    ['Developer instruction is not enabled for models/gemma-3-27b-it', 400],
    ['Jinja Exception: System role not supported', 500],
  ])('is said by the user: %s', async (message, status) => {
    names(message, hasSystem, status);
    expect((await talk()).text).toBe('All right.');
    expect(each.server.requests).toHaveLength(2);
    expect(lastBody().messages).toEqual([
      { role: 'user', content: 'You judge.\n\nAnswer with one JSON object.\n\n/no_think' },
    ]);
  });

  it('is left out: /no_think', async () => {
    names('the switch /no_think is unknown', hasNoThink);
    expect((await talk()).text).toBe('All right.');
    expect(each.server.requests).toHaveLength(2);
    expect(lastBody().temperature).toBe(0.7);
  });
});

describe('a judgement', () => {
  it.each(['judgement', 'code'] as const)('is asked for at temperature 0: %s', async (kind) => {
    each.server.always(answersJson(ANSWER));
    await ask({ kind });
    expect(lastBody().temperature).toBe(0);
  });
});
