import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { lengthOf } from '../../src/media/length/length.ts';
import { says } from '../support/transcriber-server.ts';
import { heardIn, writeSpeech } from './support/sound.ts';
import {
  beginSpeaking,
  FAKE_DEVICES,
  type SpeakingScene,
  startSpeakingScene,
  tryMicrophone,
  VOICE,
} from './support/speaking.ts';

const texts = VOICE.en;
const SPOKEN_MS = 6_000;
/** Of what a voice leaves in a tenth of a second, and of what silence does, in decibels of full scale. */
const LOUD_DB = -35;
const SILENT_DB = -50;

describe('a sound that is spoken into the room', () => {
  let folder: string;
  let scene: SpeakingScene;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'viva-sound-'));
    const file = join(folder, 'speech.wav');
    // Played again and again.
    await writeSpeech(file, 5);
    scene = await startSpeakingScene({
      browserArgs: [...FAKE_DEVICES, `--use-file-for-fake-audio-capture=${file}`],
    });
    scene.transcriber.always(says('Heard.'));
  });
  afterAll(async () => {
    await scene.close();
    await rm(folder, { recursive: true });
  });

  it('moves the meter, and reaches whoever writes it down as it was: as long, loud where somebody spoke, else silent', async () => {
    const { page, close } = await scene.enter({ takesTask: false });
    await tryMicrophone(page);
    await beginSpeaking(page);
    const begun = Date.now();
    const meter = page.getByRole('meter', { name: texts.level });
    const levels: number[] = [];
    while (Date.now() - begun < SPOKEN_MS) {
      levels.push(await meter.evaluate((element) => (element as HTMLMeterElement).value));
      await page.waitForTimeout(50);
    }
    await page.getByRole('button', { name: texts.stop, exact: true }).click();
    const spokenMs = Date.now() - begun;
    await page.getByText(texts.spoken).waitFor();
    expect(Math.max(...levels)).toBeGreaterThan(40);
    expect(Math.min(...levels)).toBeLessThan(15);

    const { file } = scene.transcriber.requests.at(-1) ?? {};
    if (!file) throw new Error('nobody was asked');
    expect(file.type).toBe('audio/webm');
    expect(file.bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
    const measuredMs = await lengthOf('audio/webm', Readable.from([file.bytes]));
    const heard = await heardIn(page, file.bytes);
    // A second for what the browser takes to begin and to end.
    for (const ms of [measuredMs, heard.seconds * 1_000]) expect(Math.abs(ms - spokenMs)).toBeLessThan(1_000);
    const loud = heard.loudness.filter((db) => db > LOUD_DB).length;
    const silent = heard.loudness.filter((db) => db < SILENT_DB).length;
    // Half of it is spoken, half is silence; syllables have their pauses.
    expect(loud / heard.loudness.length).toBeGreaterThan(0.25);
    expect(silent / heard.loudness.length).toBeGreaterThan(0.25);
    await close();
  });
});
