import { type ChatRequest, LlmFailure } from '../../src/llm/llm.ts';
import { connectedForEach } from '../support/llm.ts';
import {
  answersJson,
  event,
  fails,
  LLM_MODELS,
  type LlmRequest,
  type Reply,
  raw,
  says,
  streams,
} from '../support/llm-server.ts';

const each = connectedForEach();

const REQUEST: ChatRequest = {
  kind: 'conversation',
  messages: [{ role: 'user', content: 'Hello?' }],
  budgetMs: 8_000,
  maxTokens: 100,
};
const SCHEMA = { name: 'review', schema: { type: 'object' } };

async function ask(request: Partial<ChatRequest> = {}) {
  const tries: string[] = [];
  const answer = await each.llm.stream(
    { ...REQUEST, ...request },
    {
      onAttempt: () => void tries.push(''),
      onDelta: (text) => void tries.push(`${tries.pop()}${text}`),
    },
  );
  return { ...answer, tries };
}

const bodyOf = ({ body }: LlmRequest): Record<string, unknown> => JSON.parse(body);

/** Refuses requests that have what it does not take, as the provider would word it. */
function refusing(
  has: (body: Record<string, unknown>) => boolean,
  error: unknown,
  { status = 400, reply = says('All right.') }: { status?: number; reply?: Reply } = {},
): Reply {
  return (response, request) => {
    if (!has(bodyOf(request))) return reply(response, request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(error));
  };
}

const faultOf = (param: string, message: string) => ({
  error: { message, type: 'invalid_request_error', param, code: 'unsupported_parameter' },
});

describe('a parameter that the endpoint refuses', () => {
  it.each<[string, (body: Record<string, unknown>) => boolean, unknown, number?]>([
    [
      'max_tokens',
      (body) => 'max_tokens' in body,
      faultOf('max_tokens', 'Use max_completion_tokens instead.'),
    ],
    [
      'both names of the token limit',
      (body) => 'max_tokens' in body || 'max_completion_tokens' in body,
      { error: { message: 'max_tokens and max_completion_tokens are not known here' } },
    ],
    ['temperature', (body) => 'temperature' in body, faultOf('temperature', 'It must be the default.')],
    [
      'stream_options',
      (body) => 'stream_options' in body,
      { error: { message: 'Unrecognized request argument supplied: stream_options' } },
    ],
    [
      'stream_options, as FastAPI words it',
      (body) => 'stream_options' in body,
      { detail: [{ loc: ['body', 'stream_options'], msg: 'extra fields not permitted' }] },
      422,
    ],
    [
      'stream_options, as a string',
      (body) => 'stream_options' in body,
      { error: 'field stream_options is not supported' },
    ],
  ])('is left out or said otherwise: %s', async (_, has, error, status = 400) => {
    each.server.always(refusing(has, error, { status }));
    expect(await ask()).toMatchObject({ text: 'All right.', model: LLM_MODELS.model, tries: ['All right.'] });
    const requestCount = each.server.requests.length;
    await ask();
    expect(each.server.requests).toHaveLength(requestCount + 1);
    expect((await each.llm.health()).status).toBe('ok');
  });

  it('does not take the limit of tokens along when it has another name', async () => {
    each.server.always(refusing((body) => 'max_tokens' in body, faultOf('max_tokens', 'not for this model')));
    await ask();
    expect(each.server.requests.map(bodyOf)).toMatchObject([
      { max_tokens: 100 },
      { max_completion_tokens: 100 },
    ]);
  });

  it('may be several, one after the other', async () => {
    const parameters = ['max_tokens', 'temperature', 'stream_options'];
    each.server.always((response, request) => {
      const parameter = parameters.find((name) => name in bodyOf(request));
      const reply = parameter ? refusing(() => true, faultOf(parameter, 'no')) : says('All right.');
      return reply(response, request);
    });
    expect((await ask()).text).toBe('All right.');
    expect(each.server.requests).toHaveLength(4);
  });

  it('may be refused inside the stream', async () => {
    each.server.script(raw(event(faultOf('temperature', 'must be the default'))));
    expect((await ask()).text).toBe('All right.');
    expect(each.server.requests.map((request) => 'temperature' in bodyOf(request))).toEqual([true, false]);
  });

  it('is remembered for its own model only', async () => {
    each.server.script(refusing((body) => 'temperature' in body, faultOf('temperature', 'no')));
    await ask();
    await ask({ kind: 'code' });
    expect(each.server.requests.map((request) => 'temperature' in bodyOf(request))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is given up when the endpoint goes on refusing', async () => {
    each.server.always(refusing(() => true, faultOf('temperature', 'no')));
    const failure = await ask().catch((error) => error);
    expect(failure).toBeInstanceOf(LlmFailure);
    expect(each.server.requests.length).toBeLessThanOrEqual(6);
  });
});

describe('a form of JSON that the endpoint refuses', () => {
  const formatOf = (body: Record<string, unknown>) =>
    (body.response_format as { type: string } | undefined)?.type;

  it.each<[string, string[]]>([
    ['a schema', ['json_schema']],
    ['a schema and JSON at all', ['json_schema', 'json_object']],
  ])('is asked for in another: %s', async (_, refused) => {
    const error = {
      error: { message: 'this response_format is not available', type: 'invalid_request_error' },
    };
    each.server.always(
      refusing((body) => refused.includes(formatOf(body) ?? ''), error, {
        reply: answersJson({ quality: 1 }),
      }),
    );
    const answer = await each.llm.json({ ...REQUEST, kind: 'code', schema: SCHEMA });
    expect(JSON.parse(answer.text)).toEqual({ quality: 1 });
    const requestCount = each.server.requests.length;
    await each.llm.json({ ...REQUEST, kind: 'code', schema: SCHEMA });
    expect(each.server.requests).toHaveLength(requestCount + 1);
  });
});

describe('a context that is too small', () => {
  const tooLong = (message: string, code: string | null = null) => ({ error: { message, code } });
  const isOver = (chars: number) => (body: Record<string, unknown>) => JSON.stringify(body).length > chars;
  const long = [{ role: 'user' as const, content: 'word '.repeat(4_000) }];
  const shortened = async (tokens: number) => [
    { role: 'user' as const, content: 'word '.repeat((tokens * 3) / 5) },
  ];

  it.each<[string, unknown, number?]>([
    ['with a code', tooLong('no room', 'context_length_exceeded')],
    ['with a wrong number', tooLong("This model's maximum context length is 4096 tokens.")],
    ['with a number that leaves no room', tooLong('maximum context length is 90 tokens')],
    ['as llama.cpp does', { error: { type: 'exceed_context_size_error', message: 'too many', n_ctx: 4096 } }],
    ['with a status of its own', tooLong('Payload too large'), 413],
  ])('gets a shorter prompt, told so %s', async (_, error, status = 400) => {
    each.server.always(refusing(isOver(4_000), error, { status }));
    expect((await ask({ messages: long, shortened })).text).toBe('All right.');
    const requestCount = each.server.requests.length;
    expect(requestCount).toBeLessThanOrEqual(7);
    await ask({ messages: long, shortened });
    expect(each.server.requests).toHaveLength(requestCount + 1);
  });

  it('is no matter for a prompt that cannot be made shorter: the other model is asked', async () => {
    each.server.script(refusing(() => true, tooLong('no room', 'context_length_exceeded')));
    expect((await ask({ messages: long })).model).toBe(LLM_MODELS.codeModel);
  });
});

describe('a stream in a dialect of its own', () => {
  const delta = (content: string, finish: string | null = null) =>
    event({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] });
  const QUESTION = 'How would you start?';

  it.each<[string, string]>([
    ['has events without data', `data: \n\n${delta(QUESTION)}data:\n\n${delta('', 'stop')}data: [DONE]\n\n`],
    [
      'has comments',
      `: keep-alive\n\n${delta(QUESTION)}: keep-alive\n\n${delta('', 'stop')}data: [DONE]\n\n`,
    ],
    ['gives no reason, but an end', `${delta(QUESTION)}data: [DONE]\n\n`],
    ['has no blank line at its end', `${delta(QUESTION)}${delta('', 'stop').trimEnd()}`],
    ['ends lines with a carriage return', `${delta(QUESTION, 'stop')}`.replaceAll('\n', '\r\n')],
    ['gives its reason in capitals', `${delta(QUESTION, 'STOP')}`],
    ['gives a reason of its own', `${delta(QUESTION, 'eos_token')}`],
    ['gives a reason that nobody knows', `${delta(QUESTION, 'satisfied')}`],
    [
      'sends its words in parts',
      event({
        choices: [
          {
            delta: {
              content: [
                { type: 'thinking', thinking: [{ type: 'text', text: 'A map.' }] },
                { type: 'text', text: QUESTION },
              ],
            },
            finish_reason: 'stop',
          },
        ],
      }),
    ],
  ])('is read when it %s', async (_, body) => {
    each.server.script(raw(body));
    expect(await ask()).toMatchObject({ text: QUESTION, attempts: [{ outcome: 'ok' }] });
  });

  it('is read when it is no stream at all', async () => {
    const whole = { choices: [{ message: { role: 'assistant', content: QUESTION }, finish_reason: 'stop' }] };
    each.server.script(raw(JSON.stringify(whole), 'application/json; charset=utf-8'));
    expect((await ask()).text).toBe(QUESTION);
  });

  it.each(['error', 'abort', 'insufficient_system_resource', 'cancelled', 'ERROR', 'network_error'])(
    'is asked for again when it ended with "%s"',
    async (reason) => {
      each.server.script(
        raw(`${delta('Half of a sentence.')}${delta('', reason)}data: [DONE]\n\n`),
        says(QUESTION),
      );
      expect(await ask()).toMatchObject({ text: QUESTION, tries: ['Half of a sentence.', QUESTION] });
    },
  );

  it('is asked for again when an unknown reason stands behind half a sentence', async () => {
    each.server.script(raw(delta('Half of a sen', 'satisfied')), says(QUESTION));
    expect((await ask()).text).toBe(QUESTION);
  });

  it('goes to the other model when the provider held it back, whatever it calls that', async () => {
    each.server.script(raw(delta('Half', 'SAFETY')));
    expect((await ask()).model).toBe(LLM_MODELS.codeModel);
  });

  it('is left where the model goes on for both sides', async () => {
    const turns = ['How would you start?', '<|im_end|>\n<|im_', 'start|>user\nWith a map.'];
    each.server.script(
      streams(
        turns.map((content) => ({ content })),
        { stopAfter: { deltas: 3, how: 'stall' } },
      ),
    );
    expect(await ask()).toMatchObject({ text: QUESTION, finish: 'stop' });
  });
});

describe('the health of a provider without a list of models', () => {
  beforeEach(() => each.server.models({ status: 404, body: '{"error": "no such path"}' }));

  it('is open before it was asked anything, and ok once it has answered', async () => {
    expect((await each.llm.health()).status).toBe('degraded');
    await ask();
    expect(await each.llm.health()).toMatchObject({ status: 'ok' });
  });

  it('is told by its answers when they fail', async () => {
    each.server.always(fails(500));
    for (const _ of ['one', 'two']) await ask().catch(() => undefined);
    expect((await each.llm.health()).status).toBe('degraded');
  });
});

it('a model that answers under a name of its own is not missing', async () => {
  each.server.models({ status: 200, body: JSON.stringify({ data: [{ id: LLM_MODELS.codeModel }] }) });
  await ask();
  expect((await each.llm.health()).status).toBe('ok');
});
