import { noisy, type Sound, wavOf } from '../../../bench/voice/sound.ts';
import { asWebm, ensureSpeech, speak } from '../../../bench/voice/speech.ts';
import { rateOf, wordErrors } from '../../../bench/voice/word-errors.ts';
import { cacheDir } from '../../../src/host/cache.ts';
import { silentProgress } from '../../../src/host/progress.ts';
import type { LocalServer } from '../../../src/setup/local-server.ts';
import { startLocalTranscriber } from '../../../src/setup/local-transcriber/server.ts';
import { createTranscriber } from '../../../src/transcription/client.ts';
import type { Recording, Transcriber } from '../../../src/transcription/transcriber.ts';

const EN = 'A set is enough, because we only ask whether the key is there.';
const RU = 'Сортировка занимает больше времени, чем сам поиск.';

/** The wire against a real transcriber, which hears real voices. */
let local: LocalServer;
let transcriber: Transcriber;

beforeAll(async () => {
  await ensureSpeech(silentProgress);
  local = await startLocalTranscriber({ cache: cacheDir('data') });
  transcriber = createTranscriber({ ...local, timeoutMs: 120_000, logger: { warn: () => undefined } });
}, 600_000);

afterAll(async () => {
  await transcriber.close();
  await local.close();
});

function recording(bytes: Buffer, more: Partial<Recording> = {}): Recording {
  return {
    type: 'audio/wav',
    size: bytes.length,
    async *read() {
      yield bytes;
    },
    durationMs: null,
    language: 'en',
    prompt: null,
    ...more,
  };
}

const silence = (seconds: number): Sound => ({ rate: 8_000, samples: new Int16Array(8_000 * seconds) });
const spoken = async (text: string, language: 'en' | 'ru') => (await speak([text], language))[0] as Buffer;
const unreadable = expect.objectContaining({ code: 'unreadable' });

describe('a real transcriber', () => {
  it('is healthy', async () => {
    expect(await transcriber.health()).toMatchObject({ status: 'ok' });
  });

  it('writes down what a browser has recorded', async () => {
    const webm = await asWebm(await spoken(EN, 'en'));
    const heard = await transcriber.transcribe(recording(webm, { type: 'audio/webm', prompt: 'set, key' }));
    expect(rateOf([wordErrors(EN, heard.text)])).toBeLessThan(0.1);
    expect(heard).toMatchObject({ language: 'en', model: local.model, isCut: false });
    expect(heard.durationMs).toBeGreaterThan(2_000);
  }, 120_000);

  it('writes Russian down', async () => {
    const heard = await transcriber.transcribe(recording(await spoken(RU, 'ru'), { language: 'ru' }));
    expect(rateOf([wordErrors(RU, heard.text)])).toBeLessThan(0.4);
    expect(heard.language).toBe('ru');
  }, 120_000);

  it('writes another language down as what it is, not as what was expected', async () => {
    const heard = await transcriber.transcribe(recording(await spoken(RU, 'ru')));
    expect(heard.language).toBe('ru');
    expect(heard.text).toMatch(/[а-я]{4}/);
  }, 120_000);

  it.each<[string, Sound]>([
    ['silence', silence(20)],
    ['noise', noisy({ rate: 8_000, samples: new Int16Array(8_000 * 20).fill(300) }, 0, 'noise')],
  ])(
    'hears no words in %s, whatever it was told to expect',
    async (_, sound) => {
      const heard = await transcriber.transcribe(recording(wavOf(sound), { prompt: 'hash table, Redis' }));
      expect(heard.text).toBe('');
    },
    120_000,
  );

  it.each<[string, Buffer]>([
    ['that is none', Buffer.from('words, but no sound '.repeat(1_000))],
    ['that is cut off in its head', wavOf(silence(1)).subarray(0, 20)],
    ['of a quarter of an hour', wavOf(silence(900))],
  ])(
    'does not take a recording %s',
    async (_, bytes) => {
      await expect(transcriber.transcribe(recording(bytes))).rejects.toEqual(unreadable);
      expect(await transcriber.health()).toMatchObject({ status: 'ok' });
    },
    120_000,
  );

  it('lets a recording go that nobody waits for, and takes the next', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const [wav] = await speak([Array.from({ length: 20 }, () => EN).join(' ')], 'en');
    const call = transcriber.transcribe(recording(wav as Buffer), controller.signal);
    setTimeout(() => controller.abort(reason), 1_000);
    await expect(call).rejects.toBe(reason);
    expect((await transcriber.transcribe(recording(await spoken(EN, 'en')))).text).not.toBe('');
  }, 240_000);
});
