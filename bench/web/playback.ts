import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sqliteAt } from '../../src/database/location.ts';
import { applyChanges, type Changes } from '../../src/domain/integrity/changes.ts';
import { openTelemetry } from '../../src/telemetry/open.ts';
import type { SentEdit } from '../../src/telemetry/telemetry.ts';
import { sha256 } from '../../test/support/telemetry/batches.ts';
import { createRandom } from '../adaptive/random.ts';
import { type Candidate, startInterview } from '../candidate.ts';
import { median, ms, printFigure } from '../table.ts';
import type { BenchViva } from '../viva.ts';
import type { BenchBrowser } from './browser.ts';
import { atTask, EMPTY } from './opening.ts';
import { addTalk } from './talk.ts';

const EDITS = 20_000;
const EVENTS = 4_000;
const HOURS_3 = 3 * 60 * 60_000;
/** Units that the text has at most, and that go when it has. */
const LONGEST = 4_500;
const CUT = 600;
const BATCH = 200;
const JUMPS = 60;
const PLAYED_MS = 4_000;

const SCRUBBER = '.playback-scrubber';
const CODE = '.playback-editor .cm-line';
/** All edits are there. */
const WHOLE = `.playback:not(:has(.playback-loading)) ${SCRUBBER}`;

/** A session of three hours, 20,000 edits and 2,000 messages, opened as a whole; jumps all over it; and how smoothly it plays. */
export async function measurePlayback({
  viva,
  browser,
  count,
}: {
  viva: BenchViva;
  browser: BenchBrowser;
  count: number;
}): Promise<void> {
  const { url, token } = await prepare(viva);
  const figures = {
    empty: [] as number[],
    seen: [] as number[],
    whole: [] as number[],
    jumps: [] as number[],
    tasks: [] as number[],
  };
  for (let round = -1; round < count; round++) {
    const empty = await browser.open({ url: `${viva.url}${EMPTY.path}`, token, until: EMPTY.until });
    await empty.close();
    const seen = await browser.open({ url, token, until: [SCRUBBER, CODE] });
    await seen.close();
    const { page, tookMs, close } = await browser.open({ url, token, until: [WHOLE, CODE] });
    const jumps = await page.evaluate<number[]>(jumpAround(JUMPS));
    const task = await browser.longestTask(page, () => play(page));
    await close();
    if (round < 0) continue;
    figures.empty.push(empty.tookMs);
    figures.seen.push(seen.tookMs);
    figures.whole.push(tookMs);
    figures.jumps.push(...jumps);
    figures.tasks.push(task.cpuMs);
  }
  const emptyMs = median(figures.empty);
  const print = (what: string, values: number[]) =>
    printFigure(
      what,
      `${ms(median(values))}, ${(median(values) / emptyMs).toFixed(1)} × an empty page`,
      '≤ 1000 ms',
    );
  printFigure('an empty page of the server', ms(emptyMs));
  print(`a playback of ${EDITS} edits, until one can look at it`, figures.seen);
  print('the same, until all of it is there', figures.whole);
  const worst = ms(Math.max(...figures.jumps));
  printFigure(
    'a jump in it, until the frame that shows it',
    `${ms(median(figures.jumps))}, at most ${worst}`,
    '≤ 100 ms',
  );
  printFigure('the longest task while it plays, 32 times as fast', ms(median(figures.tasks)), 'none > 50 ms');
}

/** Where the playback is, and the token of somebody who may see it. */
async function prepare(viva: BenchViva): Promise<{ url: string; token: string }> {
  const candidate = await atTask(viva.url);
  await addTalk(viva.records, candidate.sessionId, EVENTS, (2 * HOURS_3) / EVENTS);
  await addTyping(viva, candidate);
  const { token } = await interviewer(viva);
  return { url: `${viva.url}/console/interviews/${candidate.sessionId}/playback`, token };
}

async function interviewer({ url, records }: BenchViva): Promise<Candidate> {
  const person = await startInterview(url, { track: 'data' });
  const { user } = await person.call('GET', '/auth/me');
  await records.users.setRole(user.id, 'interviewer');
  return person;
}

async function addTyping({ dataDir }: BenchViva, { sessionId, call }: Candidate): Promise<void> {
  const { task } = await call('GET', `/tasks/current?session_id=${sessionId}`);
  const template = task.languages.find(({ id }: { id: string }) => id === 'python').template;
  const edits = typing(template, Date.now());
  const store = await openTelemetry(sqliteAt(join(dataDir, 'telemetry.db')));
  const clientId = randomUUID();
  for (let first = 0; first < edits.length; first += BATCH) {
    const batch = edits.slice(first, first + BATCH);
    await store.store(sessionId, {
      ...{ store: 'edits', taskId: task.task_id, language: 'python', clientId, network: 'n', agent: 'a' },
      ...{ receivedAt: batch.at(-1)?.at ?? 0, edits: batch },
    });
  }
  await store.close();
}

/** Key by key, mostly at the end, sometimes within; what has become too long is cut. */
function typing(template: string, startedAt: number): SentEdit[] {
  const random = createRandom('playback');
  const line = '    total = total + number * 2\n';
  let text = template;
  let before = sha256(text);
  return Array.from({ length: EDITS }, (_, index) => {
    const isCut = text.length > LONGEST;
    const place =
      isCut || random.uniform() < 0.1 ? Math.floor(random.uniform() * (text.length - CUT)) : text.length;
    const from = Math.max(0, place);
    const deleted = isCut ? CUT : 0;
    const put: [number, ...string[]] = isCut
      ? [deleted]
      : [0, ...(line[index % line.length] ?? ' ').split('\n')];
    const parts: Changes = [from, put, text.length - from - deleted];
    const changes = parts.filter((part) => part !== 0);
    text = applyChanges(text, changes);
    const edit = {
      ...{
        seq: index + 1,
        at: startedAt + Math.round((index * HOURS_3) / EDITS),
        baseSha256: before,
        changes,
      },
      ...{ selection: null, sha256: sha256(text) },
    };
    before = edit.sha256;
    return edit;
  });
}

/** A script for a page: jumps all over the line, one after the other; each until the frame behind it was drawn, in ms. */
function jumpAround(count: number): string {
  return `(async () => {
    const line = document.querySelector('${SCRUBBER}');
    const took = [];
    for (let jump = 0; jump < ${count}; jump++) {
      const started = performance.now();
      line.value = Math.round(line.max * ((jump * 0.618034) % 1));
      line.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      took.push(performance.now() - started);
    }
    return took;
  })()`;
}

async function play(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Speed' }).press('End');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForTimeout(PLAYED_MS);
}
