import { createTranscriber, type Outcome, type TranscriberOptions } from '../../src/transcription/client.ts';
import type { Recording, Transcriber } from '../../src/transcription/transcriber.ts';
import {
  answers,
  fails,
  plainOnly,
  type Reply,
  raw,
  resets,
  says,
  startTranscriberServer,
  staysSilent,
  TRANSCRIBER,
  type TranscriberServer,
} from '../support/transcriber-server.ts';

let server: TranscriberServer;
let transcriber: Transcriber;
let outcomes: Outcome[];
let warnings: unknown[];

const connect = (more: Partial<TranscriberOptions> = {}) =>
  createTranscriber({
    baseUrl: server.url,
    ...TRANSCRIBER,
    timeoutMs: 2_000,
    logger: { warn: (...args: unknown[]) => warnings.push(args) },
    onOutcome: (outcome) => outcomes.push(outcome),
    random: () => 0.05,
    ...more,
  });

beforeEach(async () => {
  outcomes = [];
  warnings = [];
  server = await startTranscriberServer();
  transcriber = connect();
});
afterEach(async () => {
  await transcriber.close();
  await server.close();
});

function recording(more: Partial<Recording> = {}): Recording {
  return {
    type: 'audio/webm',
    size: 23,
    async *read() {
      yield Buffer.from('first half, ');
      yield Buffer.from('second half');
    },
    durationMs: 2_000,
    language: 'en',
    prompt: 'hash table, Redis',
    ...more,
  };
}

const words = (text: string, more: object = {}) => ({ text, isCut: false, ...more });
const failing = (code: string) => expect.objectContaining({ name: 'TranscriberFailure', code });

describe('a transcriber', () => {
  it('gets the recording, the language and the words to expect, and writes down what was said', async () => {
    server.script(says(' It is a hash table. '));
    expect(await transcriber.transcribe(recording())).toEqual({
      ...words('It is a hash table.'),
      language: 'en',
      durationMs: 2_500,
      model: TRANSCRIBER.model,
    });
    const [request] = server.requests;
    expect(request).toMatchObject({
      authorization: `Bearer ${TRANSCRIBER.apiKey}`,
      fields: {
        model: 'whisper-1',
        language: 'en',
        prompt: 'hash table, Redis',
        response_format: 'verbose_json',
      },
      file: { name: 'recording.webm', type: 'audio/webm' },
    });
    expect(request?.file.bytes.toString()).toBe('first half, second half');
    expect(outcomes).toEqual([{ outcome: 'words', durationMs: expect.any(Number), soundMs: 2_500 }]);
  });

  it('is asked without words to expect where there are none', async () => {
    await transcriber.transcribe(recording({ prompt: null }));
    expect(server.requests[0]?.fields).not.toHaveProperty('prompt');
  });

  it('says in which language it was', async () => {
    server.script(
      says('Хеш-таблица', { language: 'russian' }),
      says('Ja', { language: 'de' }),
      says('?', { language: '<b>' }),
    );
    const languages = [];
    for (let n = 0; n < 3; n += 1) languages.push((await transcriber.transcribe(recording())).language);
    expect(languages).toEqual(['ru', 'de', 'en']);
  });

  it('that knows no segments is asked for plain text, and so from then on', async () => {
    server.always(plainOnly(says('Plain words.')));
    for (const _ of [1, 2])
      expect(await transcriber.transcribe(recording())).toMatchObject({
        text: 'Plain words.',
        durationMs: 2_000,
      });
    const forms = server.requests.map(({ fields }) => fields.response_format);
    expect(forms).toEqual(['verbose_json', 'json', 'json']);
  });
});

describe('words that nobody said', () => {
  const segment = (text: string, more: object = {}) => ({
    text,
    no_speech_prob: 0.1,
    avg_logprob: -0.3,
    compression_ratio: 1.5,
    ...more,
  });
  const silent = segment(' Thanks for watching!', { no_speech_prob: 0.9, avg_logprob: -1.3 });

  it('in silence are left out, and others stay', async () => {
    server.script(answers({ text: 'x', segments: [segment(' I would use a heap.'), silent] }));
    expect(await transcriber.transcribe(recording())).toMatchObject(words('I would use a heap.'));
  });

  it('alone leave nothing, which is said', async () => {
    server.script(
      answers({ text: 'Thanks for watching!', segments: [silent] }),
      answers({ text: '' }),
      says(' . '),
    );
    expect(await transcriber.transcribe(recording())).toMatchObject(words(''));
    expect(await transcriber.transcribe(recording())).toMatchObject(words(''));
    expect(outcomes).toMatchObject([{ outcome: 'silence' }, { outcome: 'silence' }]);
  });

  it('over and over are left out', async () => {
    server.script(
      answers({ text: 'x', segments: [segment(' la la la', { compression_ratio: 9 }), segment(' Yes.')] }),
    );
    expect(await transcriber.transcribe(recording())).toMatchObject(words('Yes.'));
  });
});

describe('a failure that may pass', () => {
  const passing: Record<string, Reply> = {
    'an overload': fails(429, { 'retry-after': '0' }),
    'a fault': fails(500),
    'a bad gateway': fails(502),
    'a reset': resets(),
    nonsense: raw('<html>'),
    nothing: raw(''),
    'another shape': answers({ words: 'yes' }),
    'a text that is none': answers({ text: 5 }),
    'segments that are none': answers({ text: 'a', segments: 'b' }),
    'an answer without end': raw(`{"text": "${'x'.repeat(5_000_000)}"}`),
  };

  it.each(Object.entries(passing))('%s: is tried again', async (_, reply) => {
    server.script(reply, says('Now.'));
    expect(await transcriber.transcribe(recording())).toMatchObject({ text: 'Now.' });
    expect(server.requests[1]?.file.bytes.toString()).toBe('first half, second half');
  });

  it('does not pass for ever', async () => {
    server.always(fails(500));
    await expect(transcriber.transcribe(recording())).rejects.toEqual(failing('failed'));
    expect(server.requests).toHaveLength(3);
    expect(outcomes).toMatchObject([{ outcome: 'failed' }]);
    // It is left alone then.
    await expect(transcriber.transcribe(recording())).rejects.toEqual(failing('unreachable'));
    expect(server.requests).toHaveLength(3);
    expect(await transcriber.health()).toMatchObject({ status: 'degraded' });
  });

  it('of a transcriber that wants to be left alone for long is told at once', async () => {
    server.always(fails(429, { 'retry-after': '60' }));
    await expect(transcriber.transcribe(recording())).rejects.toEqual(failing('failed'));
    expect(server.requests).toHaveLength(1);
  });

  it('of one that says nothing is told in time, and it is let go', async () => {
    await transcriber.close();
    transcriber = connect({ timeoutMs: 300 });
    server.always(staysSilent());
    await expect(transcriber.transcribe(recording())).rejects.toEqual(failing('timeout'));
    expect(await server.requests[0]?.left).toBe(true);
  });

  it('of one that is not there is told', async () => {
    await server.close();
    await expect(transcriber.transcribe(recording())).rejects.toEqual(failing('unreachable'));
    expect(await transcriber.health()).toMatchObject({ status: 'down' });
    server = await startTranscriberServer();
  });

  it('says nothing of key or words to the log', async () => {
    server.always(fails(500));
    await expect(transcriber.transcribe(recording())).rejects.toThrow();
    expect(JSON.stringify(warnings)).not.toMatch(/transcriber-key|hash table/);
  });
});

describe('a recording', () => {
  it.each([400, 413, 415, 422])('that is not taken (%i) is not sent again', async (status) => {
    server.always(fails(status));
    await expect(transcriber.transcribe(recording())).rejects.toEqual(failing('unreadable'));
    expect(server.requests.length).toBeLessThanOrEqual(2);
    // It says nothing of the transcriber.
    expect(await transcriber.health()).toMatchObject({ status: 'ok' });
  });

  it('that is empty or too large is not sent', async () => {
    for (const size of [0, 30 * 1024 * 1024 + 1])
      await expect(transcriber.transcribe(recording({ size }))).rejects.toEqual(failing('unreadable'));
    expect(server.requests).toEqual([]);
  });

  it('that nobody wants any more is let go', async () => {
    const controller = new AbortController();
    server.always(staysSilent());
    const call = transcriber.transcribe(recording(), controller.signal);
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 100);
    await expect(call).rejects.toBe(reason);
    expect(await server.requests[0]?.left).toBe(true);
    expect(outcomes).toMatchObject([{ outcome: 'cancelled' }]);
  });
});

describe('a key that is refused', () => {
  it('is told at once, and shows in the health until it is taken', async () => {
    server.script(fails(401));
    await expect(transcriber.transcribe(recording())).rejects.toEqual(failing('refused'));
    expect(server.requests).toHaveLength(1);
    expect(await transcriber.health()).toMatchObject({
      status: 'down',
      detail: expect.stringContaining('401'),
    });
    await transcriber.transcribe(recording());
    expect(await transcriber.health()).toMatchObject({ status: 'ok' });
  });
});

describe('the health of a transcriber', () => {
  it.each<[string, Reply, object]>([
    ['that offers the model', answers({ data: [{ id: 'whisper-1' }] }), { status: 'ok' }],
    ['that offers another', answers({ data: [{ id: 'other' }] }), { status: 'degraded' }],
    ['without a list', fails(404), { status: 'ok' }],
    ['that refuses the key', fails(403), { status: 'down' }],
    ['that fails', fails(500), { status: 'down', detail: 'the transcriber answered 500' }],
  ])('%s', async (_, reply, probe) => {
    server.models(reply);
    expect(await transcriber.health()).toMatchObject(probe);
  });
});
