import { setTimeout } from 'node:timers/promises';
import type { Records } from '../../src/records/records.ts';
import { createEditor } from '../../test/support/domain/evidence.ts';
import { wireEdit } from '../../test/support/telemetry/wire-edit.ts';
import { texts as english } from '../../web/texts/en/console.ts';
import { texts as russian } from '../../web/texts/ru/console.ts';
import { holdInterview } from './holding.ts';
import { type Locale, type Person, signUp } from './person.ts';
import type { Stage } from './room.ts';
import { TALK } from './talk.ts';
import { ATTEMPT } from './tasks.ts';

const TEXTS = { en: english, ru: russian } as const;
const TRACK = 'backend';
/** Of people with names of every length, and how many tasks each solves. */
const CANDIDATES = [
  { nickname: 'Ada', name: 'ada', solves: 3 },
  { nickname: 'Konstantin-Wladimirowitsch.198', name: 'konstantin.wladimirowitsch', solves: 1 },
  { nickname: 'Мария_Ивановна', name: 'maria', solves: 2 },
] as const;

/**
 * The company's console with finished interviews of three candidates and one that goes on, screen by screen. `typedId` is one
 * that was held in a room.
 */
export async function picturesOfConsole(
  stage: Stage & { records: Records },
  locale: Locale,
  typedId: string,
): Promise<void> {
  const { chromium, url, camera, records } = stage;
  // Names and addresses are taken once.
  const suffix = locale === 'en' ? '' : '.2';
  const people = (nickname: string, name: string) => ({
    ...{ nickname: `${nickname}${suffix}`, email: `${name}${suffix}@example.org`, locale },
  });
  const ids: string[] = [];
  for (const { nickname, name, solves } of CANDIDATES) {
    const person = await signUp(chromium, url, people(nickname, name));
    const id = await begin(person, locale);
    await holdInterview(person, id, solves);
    ids.push(id);
    await person.browser.close();
  }
  const live = await signUp(chromium, url, people('Grace', 'grace'));
  const liveId = await begin(live, locale);
  await work(stage, live, liveId, locale);

  const nobody = await live.browser.newPage();
  await nobody.goto(`${url}/console`);
  await nobody.getByRole('heading', { level: 1 }).waitFor();
  await camera(nobody, 'console-refused');

  const boss = await signUp(chromium, url, people('boss', 'boss'), (id) =>
    records.users.setRole(id, 'admin'),
  );
  const page = await boss.browser.newPage();
  await page.goto(`${url}/console`);
  await page.getByRole('row').nth(ids.length).waitFor();
  await camera(page, 'console-list');
  await page.goto(`${url}/console?state=task_issued`);
  await page.getByRole('table').or(page.locator('.empty, main p')).first().waitFor();
  await camera(page, 'console-empty');

  await page.goto(`${url}/console/interviews/${liveId}`);
  await page.getByRole('log').waitFor();
  await page.getByText(TALK[locale].question).first().waitFor();
  await camera(page, 'console-live');
  await page.getByRole('button', { name: TEXTS[locale].extension.open }).click();
  await page.getByRole('dialog').waitFor();
  await camera(page, 'console-extension');
  await page.goto(`${url}/console/interviews/${ids[1]}`);
  await page.getByRole('log').waitFor();
  await camera(page, 'console-finished');
  await page.goto(`${url}/console/interviews/${liveId}/playback`);
  await page.locator('.playback-editor').waitFor();
  await page.locator('.playback-loading').waitFor({ state: 'detached' });
  await page.getByRole('slider').press('End');
  await page.locator('.playback-side summary').click();
  await page.locator('.playback-detail').waitFor();
  await camera(page, 'console-playback');
  await page.goto(`${url}/console/interviews/${typedId}/review`);
  await page.locator('.time-line').waitFor();
  await camera(page, 'console-review');
  for (const summary of await page.locator('.signal summary').all()) await summary.click();
  await page.locator('.signal .cm-mergeView').first().waitFor();
  await camera(page, 'console-review-signal', page.locator('.signal .readings').first());
  await camera(page, 'console-review-change', page.locator('.signal .cm-mergeView').first());
  await page.goto(`${url}/console/compare?${ids.map((id) => `interview=${id}`).join('&')}`);
  await page.getByRole('row').nth(ids.length).waitFor();
  await camera(page, 'console-compare');
  await page.goto(`${url}/interview/${ids[1]}/report`);
  await camera(page, 'console-report');
  await page.goto(`${url}/console/interviews/nobody-has-this`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await camera(page, 'console-missing');
  await boss.browser.close();
  await live.browser.close();
}

async function begin(person: Person, locale: Locale): Promise<string> {
  const notice = await person.call('GET', `/notice?locale=${locale}`);
  const consents = Object.fromEntries(notice.consents.map(({ id }: { id: string }) => [id, true]));
  const { session_id: sessionId } = await person.call('POST', '/interview/start', {
    ...{ track: TRACK, level: 'middle', locale, max_tasks: 3 },
    ...{ notice_version: notice.notice_version, consents },
  });
  return sessionId;
}

/** Tells the edits of a program as if it had been typed meanwhile, key by key, its last lines pasted. */
async function typed(
  person: Person,
  {
    sessionId,
    task,
    startedAt,
  }: {
    sessionId: string;
    task: { task_id: string; languages: { id: string; template: string }[] };
    startedAt: number;
  },
): Promise<void> {
  const template = task.languages.find(({ id }) => id === 'python')?.template ?? '';
  const keyMs = (Date.now() - startedAt) / (template.length + ATTEMPT.length);
  const editor = createEditor({ text: template, at: startedAt });
  editor.put(0, '', { deleted: template.length, afterMs: keyMs });
  const half = ATTEMPT.indexOf('\n', ATTEMPT.length / 2) + 1;
  editor.type(ATTEMPT.slice(0, half), keyMs);
  editor.put(half, ATTEMPT.slice(half), { afterMs: keyMs });
  const batches = editor.edits.map(wireEdit);
  for (let first = 0; first < batches.length; first += MOST_EDITS) {
    const portion = { batches: batches.slice(first, first + MOST_EDITS) };
    const of = { session_id: sessionId, task_id: task.task_id, language: 'python' };
    await person.call('POST', '/telemetry/edits', { ...of, ...portion });
  }
}

/** Of a call. */
const MOST_EDITS = 200;

/** Talks, types, runs a program that is not right yet, and goes on writing. */
async function work(
  { interviewer }: Stage,
  person: Person,
  sessionId: string,
  locale: Locale,
): Promise<void> {
  const { lines, question, long } = TALK[locale];
  const { task } = await person.call('POST', '/tasks/next', { session_id: sessionId });
  const say = async (text: string, reply: string) => {
    interviewer.says(reply);
    await person.call('POST', '/chat/send', { session_id: sessionId, text });
    await setTimeout(1_500);
  };
  const startedAt = Date.now();
  for (const [text, reply] of lines) await say(text, reply);
  await typed(person, { sessionId, task, startedAt });
  const program = { session_id: sessionId, task_id: task.task_id, language: 'python', code: ATTEMPT };
  await person.call('POST', '/tasks/run', program);
  await say(question, long);
  await person.call('PUT', '/tasks/draft', { ...program, code: `${ATTEMPT}\nbest = None\n`, revision: 1 });
}
