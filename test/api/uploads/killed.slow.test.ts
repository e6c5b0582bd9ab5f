import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SETTINGS, startTestApi } from '../../support/api/api.ts';
import { signUp } from '../../support/api/people.ts';
import { storeInterview } from '../../support/api/stored-interview.ts';
import { type Child, startChild } from '../../support/child.ts';
import { migratedPlace, testEngine } from '../../support/database/places.ts';
import { createDice } from '../../support/dice.ts';
import { eventually } from '../../support/eventually.ts';
import { recordingOf } from '../../support/media/recordings.ts';
import { createTus, idOf, RECORDING_TERMS } from '../../support/media/tus.ts';

const PROGRAM = resolve(import.meta.dirname, '../../support/media/api-process.ts');
const NODE = resolve(import.meta.dirname, '../../../node_modules/node/bin/node');
const KILLS = 24;
const SLICE = 40_000;
const SEED = '18';

it(`lose no slice that was acknowledged in ${KILLS} kills of the API (seed ${SEED})`, async () => {
  const dice = createDice(SEED);
  const mediaFolder = mkdtempSync(join(tmpdir(), 'viva-media-'));
  const place = await migratedPlace(testEngine());
  const first = await startTestApi(
    { settings: { ...SETTINGS, hasTranscriber: true } },
    { place, mediaFolder },
  );
  const owner = await signUp(first.client);
  const { id: session } = await storeInterview(first, owner.id, { terms: RECORDING_TERMS });
  const names = ['records', 'telemetry', 'declarations'] as const;
  const databases = JSON.stringify(Object.fromEntries(names.map((name) => [name, place.at(name)])));
  const film = await recordingOf('video/webm', 60, { bytes: 1_200 });

  let child = null as unknown as Child;
  async function start() {
    const args = ['--disable-warning=ExperimentalWarning', PROGRAM, databases, mediaFolder];
    child = startChild(NODE, args, { cwd: process.cwd(), env: process.env as Record<string, string> });
    await eventually(async () => /listening at/.test(child.output()), 60_000);
    const [, url = ''] = /listening at (\S+)/.exec(child.output()) ?? [];
    return createTus(url, owner.token);
  }

  let tus = await start();
  const id = idOf(await tus.make({ session_id: session }, film.length));
  let acknowledged = 0;
  for (let kills = 0; kills < KILLS; kills += 1) {
    const from = await tus.offset(id);
    expect(from).toBeGreaterThanOrEqual(acknowledged);
    let at = from;
    const doom = pause(dice.between(0, 120)).then(() => process.kill(child.pid, 'SIGKILL'));
    try {
      for (;;) {
        // The last slices stay for the end.
        const slice = film.subarray(at, Math.min(at + SLICE, film.length - SLICE));
        if (slice.length === 0) break;
        const { status, headers } = await tus.append(id, at, slice);
        expect(status).toBe(204);
        at = Number(headers.get('upload-offset'));
        acknowledged = at;
      }
    } catch (fault) {
      // The line broke in the middle of a call.
      if ((fault as Error).name !== 'TypeError') throw fault;
    }
    await doom;
    await child.ended;
    tus = await start();
  }
  const rest = await tus.offset(id);
  expect(rest).toBeGreaterThanOrEqual(acknowledged);
  expect((await tus.append(id, rest, film.subarray(rest))).status).toBe(204);
  expect((await tus.read(id)).bytes.equals(film)).toBe(true);
  process.kill(child.pid, 'SIGKILL');
  await child.ended;
  await first.close();
  await place.remove();
  rmSync(mediaFolder, { recursive: true });
}, 400_000);
