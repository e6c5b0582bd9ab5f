import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type TestClient } from '../support/api/client.ts';
import { type Person, signUp } from '../support/api/people.ts';
import { createDice } from '../support/dice.ts';
import { eventually } from '../support/eventually.ts';
import { createInstallation, type Installation } from '../support/installation.ts';
import { recordingOf } from '../support/media/recordings.ts';
import { createTus, idOf, type Tus } from '../support/media/tus.ts';
import {
  type Reply,
  says,
  startTranscriberServer,
  staysSilent,
  TRANSCRIBER,
  type TranscriberServer,
} from '../support/transcriber-server.ts';

/** When all of it is killed. */
type Moment = 'while slices go up' | 'between slices' | 'while words are written';

/** Of each recording. */
const PLAN: readonly Moment[][] = [
  ['while slices go up', 'between slices', 'while words are written'],
  ['between slices', 'while slices go up', 'while slices go up', 'while words are written'],
  ['while slices go up', 'while words are written', 'while words are written'],
  ['while slices go up', 'between slices', 'while words are written', 'while words are written'],
];
const KILLS = PLAN.flat().length;
const SEED = '14';
const SLICE = 24_000;
/** A worker that died is followed by another after ten seconds. */
const WORDS_WITHIN_MS = 90_000;

interface Sent {
  id: string;
  bytes: Buffer;
  /** So many of them the server has said it has. */
  acknowledged: number;
  /** All answers to whoever asked for its words. */
  words: unknown[];
  /** Kills after its last byte had come. */
  kills: number;
}

describe('an installation that is killed while somebody speaks', () => {
  const dice = createDice(SEED);
  let server: TranscriberServer;
  let installation: Installation;
  let client: TestClient;
  let owner: Person;
  let sessionId: string;
  let tus: Tus;
  let kills = 0;
  /** Kills that broke a call. */
  const broken = { slices: 0, words: 0 };

  beforeAll(async () => {
    server = await startTranscriberServer();
    server.always(heard());
    installation = await createInstallation({
      TRANSCRIBER_URL: server.url,
      TRANSCRIBER_API_KEY: TRANSCRIBER.apiKey,
      TEMPORAL_ADDRESS: process.env.VIVA_TEST_TEMPORAL ?? '',
    });
    await installation.start();
    client = await createClient(installation.url);
    owner = await signUp(client);
    const started = await client.post('/interview/start', { track: 'algorithms', level: 'middle' }, owner);
    sessionId = started.body.session_id;
    tus = createTus(installation.url, owner.token);
  }, 180_000);
  afterAll(async () => {
    await installation?.remove();
    await server?.close();
  });

  it(`loses nothing that was acknowledged in ${KILLS} kills (seed ${SEED})`, async () => {
    const all: Sent[] = [];
    for (const [number, moments] of PLAN.entries()) {
      const bytes = await recordingOf('audio/webm', 30, { bytes: 1_000 + number });
      const id = idOf(
        await tus.make({ session_id: sessionId, type: 'audio/webm', purpose: 'message' }, bytes.length),
      );
      const sent: Sent = { id, bytes, acknowledged: 0, words: [], kills: 0 };
      for (const moment of moments) {
        if (moment === 'while slices go up') await killedInSlices(sent);
        else if (moment === 'between slices') await killedBetweenSlices(sent);
        else await killedInWords(sent);
        await installation.start();
        expect(await tus.offset(id)).toBeGreaterThanOrEqual(sent.acknowledged);
      }
      // Nobody is in its way any more.
      await sendSlices(sent, bytes.length);
      await eventually(async () => {
        await ask(sent);
        return sent.words.length >= 2;
      }, WORDS_WITHIN_MS);
      all.push(sent);
    }

    expect(kills).toBe(KILLS);
    // Each of these could have come when nothing was under way.
    expect(broken.slices).toBeGreaterThan(0);
    expect(broken.words).toBeGreaterThan(0);
    for (const { id, bytes, words, kills: killsOfWords } of all) {
      expect((await tus.read(id)).bytes.equals(bytes)).toBe(true);
      expect(words).toEqual(words.map(() => words[0]));
      const requests = server.requests.filter(({ file }) => file.bytes.equals(bytes));
      expect(requests.length).toBeGreaterThanOrEqual(1);
      expect(requests.length).toBeLessThanOrEqual(killsOfWords + 1);
    }
    const whole = server.requests.filter(({ file }) => all.some(({ bytes }) => file.bytes.equals(bytes)));
    expect(whole).toHaveLength(server.requests.length);
  }, 600_000);

  async function kill(): Promise<void> {
    kills += 1;
    await installation.kill();
  }

  /** From where the server has it, up to there. False once nobody answers any more. */
  async function sendSlices(sent: Sent, end: number): Promise<boolean> {
    try {
      let at = await tus.offset(sent.id);
      while (at < end) {
        const { status, headers } = await tus.append(
          sent.id,
          at,
          sent.bytes.subarray(at, Math.min(at + SLICE, end)),
        );
        expect(status).toBe(204);
        at = Number(headers.get('upload-offset'));
        sent.acknowledged = at;
      }
      return true;
    } catch (fault) {
      if (!isBroken(fault)) throw fault;
      return false;
    }
  }

  async function killedInSlices(sent: Sent): Promise<void> {
    const doom = pause(dice.between(0, 300)).then(kill);
    // The last ones stay for what comes after.
    if (!(await sendSlices(sent, sent.bytes.length - SLICE))) broken.slices += 1;
    await doom;
  }

  async function killedBetweenSlices(sent: Sent): Promise<void> {
    const end = Math.min(sent.acknowledged + dice.between(1, 6) * SLICE, sent.bytes.length - SLICE);
    expect(await sendSlices(sent, end)).toBe(true);
    await pause(dice.between(0, 50));
    await kill();
  }

  /** The transcriber says nothing, or is slow: then the words may be there before the kill, or on their way. */
  async function killedInWords(sent: Sent): Promise<void> {
    const slowMs = dice.between(0, 400);
    server.always(dice.roll() < 0.5 ? staysSilent() : heard(slowMs));
    await sendSlices(sent, sent.bytes.length);
    sent.kills += 1;
    const asked = ask(sent);
    await pause(dice.between(0, 800));
    await kill();
    // Whoever follows is not kept waiting.
    server.always(heard());
    if (!(await asked)) broken.words += 1;
  }

  /** False once nobody answers any more. */
  async function ask({ id, words }: Sent): Promise<boolean> {
    try {
      const body = { session_id: sessionId, upload_id: id };
      const answer = await client.post('/chat/transcribe', body, owner);
      if (answer.status === 200) words.push(answer.body);
      return true;
    } catch (fault) {
      if (!isBroken(fault)) throw fault;
      return false;
    }
  }

  /** Other words each time, so that two of one recording would be seen. */
  function heard(afterMs = 0): Reply {
    return async (...all) => {
      await pause(afterMs);
      says(`Somebody has said this, as request ${server.requests.length} has it.`)(...all);
    };
  }
});

/** The line broke in the middle of a call. */
function isBroken(fault: unknown): boolean {
  return (fault as Error).name === 'TypeError';
}
