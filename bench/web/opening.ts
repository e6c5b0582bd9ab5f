import { availableParallelism, loadavg } from 'node:os';
import { type Candidate, startInterview } from '../candidate.ts';
import { median, ms, printFigure } from '../table.ts';
import type { BenchViva } from '../viva.ts';
import type { BenchBrowser } from './browser.ts';
import { addTalk } from './talk.ts';

const GOAL = '≤ 1000 ms';
const EVENTS = 5_000;
/** An answer of the server without scripts, styles or texts. */
export const EMPTY = { path: '/health/live', until: ['body'] };
const MESSAGE = '.composer-field';
const CODE = '.cm-content';
/** More than an interview has at its first task; only the end of a long talk is drawn at once. */
const LONG_TALK = '.log-entries > li:nth-child(25)';

/**
 * From the navigation until a page can be used, with nothing in the browser's caches, beside a page of the same server with
 * nothing in it, in turns.
 */
export async function measureOpening({
  viva,
  browser,
  count,
}: {
  viva: BenchViva;
  browser: BenchBrowser;
  count: number;
}): Promise<void> {
  const took = async ({ token, sessionId }: Candidate, until: string[], path = `/room/${sessionId}`) => {
    const { tookMs, close } = await browser.open({ url: `${viva.url}${path}`, token, until });
    await close();
    return tookMs;
  };
  const figures = {
    empty: [] as number[],
    home: [] as number[],
    message: [] as number[],
    code: [] as number[],
    long: [] as number[],
  };
  for (let round = -1; round < count; round++) {
    // A new browser is another device, to which an interview's seat would be taken.
    const [reader, writer, coder, talker] = [
      await atTask(viva.url),
      await atTask(viva.url),
      await atTask(viva.url),
      await atTask(viva.url),
    ];
    await addTalk(viva.records, talker.sessionId, EVENTS);
    const tookMs = {
      empty: await took(reader, EMPTY.until, EMPTY.path),
      home: await took(reader, ['main a', 'h1'], '/'),
      message: await took(writer, [MESSAGE]),
      code: await took(coder, [CODE]),
      long: await took(talker, [MESSAGE, CODE, LONG_TALK]),
    };
    if (round < 0) continue;
    for (const name of Object.keys(figures) as (keyof typeof figures)[]) figures[name].push(tookMs[name]);
  }
  const emptyMs = median(figures.empty);
  const print = (what: string, values: number[]) =>
    printFigure(
      what,
      `${ms(median(values))}, ${(median(values) / emptyMs).toFixed(1)} × an empty page`,
      GOAL,
    );
  printFigure(
    'processes that want one of the processors',
    `${loadavg()[0]?.toFixed(1)} on ${availableParallelism()}`,
  );
  printFigure('an empty page of the server', ms(emptyMs));
  print('the first page, until one can follow its links', figures.home);
  print('a room, until one can write a message', figures.message);
  print('a room, until one can write code', figures.code);
  print(`a room with ${EVENTS} events, until one can go on`, figures.long);
}

/** Somebody new, in an interview of their own at its first task. */
export async function atTask(url: string): Promise<Candidate> {
  const candidate = await startInterview(url, { track: 'algorithms' });
  await candidate.call('POST', '/tasks/next', { session_id: candidate.sessionId });
  return candidate;
}
