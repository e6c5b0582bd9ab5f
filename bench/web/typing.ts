import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { event, type LlmServer, type Reply } from '../../test/support/llm-server.ts';
import type { Candidate } from '../candidate.ts';
import { median, ms, printFigure } from '../table.ts';
import type { BenchViva } from '../viva.ts';
import type { BenchBrowser } from './browser.ts';
import { atTask } from './opening.ts';
import type { Task } from './trace.ts';

const DELTAS_A_SECOND = 100;
const SECONDS = 4;
/** Ten keys a second are a fast typist's. */
const BETWEEN_KEYS_MS = 100;
const LINE = 'total = 0  # and again\n';
/** Words without a program, which the interviewer would not say. */
const REPLY = `Look at the **second** line: \`total\` begins anew there.

| input | sum |
|---|---|
| nothing | 0 |
| two numbers | *their* sum |

1. What is printed for an empty line?
2. And for *one* number?

`;

/**
 * The longest task of the page while somebody types code and a reply comes, 100 deltas a second, beside the same without
 * a reply, in turns.
 */
export async function measureTyping({
  viva,
  browser,
  provider,
  count,
}: {
  viva: BenchViva;
  browser: BenchBrowser;
  provider: LlmServer;
  count: number;
}): Promise<void> {
  const candidate = await atTask(viva.url);
  const { page, close } = await browser.open({
    url: `${viva.url}/room/${candidate.sessionId}`,
    token: candidate.token,
    until: ['.composer-field', '.cm-content'],
  });
  await page.locator('.cm-content').click();
  const quiet: Task[] = [];
  const busy: Task[] = [];
  const rates: number[] = [];
  provider.always(deltas((rate) => rates.push(rate)));
  for (let round = -1; round < count; round++) {
    const quietTask = await browser.longestTask(page, () => type(page));
    const busyTask = await browser.longestTask(page, () => typeBesideReply(page, candidate));
    if (round < 0) continue;
    quiet.push(quietTask);
    busy.push(busyTask);
  }
  await close();
  printFigure('deltas a second while somebody types', median(rates).toFixed(0), String(DELTAS_A_SECOND));
  printFigure('  the longest task, without a reply', tell(quiet));
  printFigure('  the longest task, with it', tell(busy), 'none > 50 ms');
}

/** By the processor's time: what else the machine does is not the page's. */
function tell(tasks: readonly Task[]): string {
  const cpu = tasks.map(({ cpuMs }) => cpuMs);
  const wall = median(tasks.map(({ wallMs }) => wallMs));
  return `median ${ms(median(cpu))}, longest ${ms(Math.max(...cpu))} of the processor (median ${ms(wall)} on the clock)`;
}

async function type(page: Page): Promise<void> {
  const end = performance.now() + SECONDS * 1_000;
  while (performance.now() < end) await page.keyboard.type(LINE, { delay: BETWEEN_KEYS_MS });
}

async function typeBesideReply(page: Page, { call, sessionId }: Candidate): Promise<void> {
  const replies = page.locator('.log-entries .speech-interviewer');
  const before = await replies.count();
  await call('POST', '/chat/send', { session_id: sessionId, text: 'What is wrong with it?' });
  await page.locator('.growing').waitFor();
  await type(page);
  await page.locator('.growing').waitFor({ state: 'detached' });
  if ((await replies.count()) <= before) throw new Error('no reply was shown');
}

/** A reply that keeps its pace: what is late is sent at once. `onRate` hears how many deltas a second went out. */
function deltas(onRate: (rate: number) => void): Reply {
  return async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const words = wordsOf(SECONDS * DELTAS_A_SECOND);
    const start = performance.now();
    for (const [index, content] of words.entries()) {
      const early = start + (index * 1_000) / DELTAS_A_SECOND - performance.now();
      if (early > 0) await sleep(early);
      response.write(event({ choices: [{ index: 0, delta: { content } }] }));
    }
    onRate((words.length * 1_000) / (performance.now() - start));
    response.write(event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }));
    response.end('data: [DONE]\n\n');
  };
}

function wordsOf(count: number): string[] {
  const words = REPLY.match(/\S+\s*|^\s+/g) ?? [];
  return Array.from({ length: count }, (_, index) => words[index % words.length] ?? '');
}
