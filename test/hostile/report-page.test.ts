import { pino } from 'pino';
import { createReaders } from '../../src/readers/readers.ts';
import { presentReport } from '../../src/report/audience.ts';
import { loadReportTexts } from '../../src/report/page/texts.ts';
import { UNJUDGED } from '../support/api/judged.ts';
import { NO_REVIEWS, tellInterview } from '../support/api/report-interview.ts';
import { next } from '../support/domain/interview-driver.ts';
import { delayOf, MOST_MS } from '../support/hostile/delay.ts';
import { CODE, worstTexts } from '../support/hostile/texts.ts';
import { user } from '../support/records/records.ts';

const readers = createReaders();
afterAll(() => readers.close());

it.each(['only line breaks', 'lines of code', 'nested brackets', 'quotation marks', 'halves of characters'])(
  'the event loop goes on while a report is written whose code is %s',
  async (name) => {
    const code = worstTexts(CODE)[name]?.toWellFormed() ?? '';
    const story = tellInterview();
    story.driver.act({ type: 'greet' });
    next(story.driver);
    story.checks(code, 'wrong_answer', { passed: 1, stdout: code });
    story.checks(`a\n${code.substring(8)}\nb\n`, 'wrong_answer', { passed: 2, stdout: code });
    story.checks(`${code.substring(CODE / 2)}b`, 'wrong_answer', { passed: 3 });
    story.finish();
    const report = presentReport(story.report(), {
      isCompany: true,
      candidate: user({ nickname: 'ada' }),
      integrity: null,
      reviews: NO_REVIEWS,
      ...UNJUDGED,
    });
    const texts = await loadReportTexts(story.report(), {
      blobs: story.blobs,
      withHidden: true,
      logger: pino({ level: 'silent' }),
    });
    const reader = { texts, statements: new Map(), isCompany: true, llmCalls: [] };
    const write = async () => {
      const { html } = await readers.reportPage(report, reader);
      expect(html.split('<article class="submission"')).toHaveLength(4);
    };
    expect(await delayOf(write)).toBeLessThan(MOST_MS);
  },
);

/** As many checks as the settings and the page allow, of the largest code, each with outputs as long as they are kept. */
describe('the page of a report with the most that can be sent', () => {
  const MOST_BYTES = 16 * 1024 * 1024;
  const [TASKS, ATTEMPTS, UNCOUNTED] = [6, 20, 5];
  const output = '\u0001'.repeat(16_384);

  async function pageOf(codeOf: (check: number) => string) {
    const story = tellInterview({ maxTasks: TASKS, maxAttempts: ATTEMPTS });
    story.driver.act({ type: 'greet' });
    for (let task = 0; task < TASKS; task += 1) {
      next(story.driver);
      for (let check = 0; check < UNCOUNTED; check += 1) {
        story.checks(codeOf(check), 'compile_error', { compileOutput: output });
      }
      for (let check = 0; check < ATTEMPTS; check += 1) {
        story.checks(codeOf(check), 'wrong_answer', { passed: 1, stdout: output });
      }
    }
    story.finish();
    const report = presentReport(story.report(), {
      isCompany: true,
      candidate: user({ nickname: 'ada' }),
      integrity: null,
      reviews: NO_REVIEWS,
      ...UNJUDGED,
    });
    const logger = pino({ level: 'silent' });
    const texts = await loadReportTexts(story.report(), { blobs: story.blobs, withHidden: true, logger });
    expect(texts.submissions.size).toBe(report.tasks.length * (ATTEMPTS + UNCOUNTED));
    const reader = { texts, statements: new Map(), isCompany: true, llmCalls: [] };
    // Throws where it takes more time or memory than any text may.
    return (await readers.reportPage(report, reader)).html;
  }

  it.each<[string, (check: number) => string]>([
    ['only line breaks', (check) => `${check}${'\n'.repeat(CODE - 2)}`],
    ['short lines, all of them others each time', (check) => `${check % 10}\n`.repeat(CODE / 2)],
    ['lines that nearly take all that is compared', (check) => `${check % 10} or so\n`.repeat(3_999)],
    ['invisible characters', (check) => `${check % 10}${'\u0001'.repeat(CODE - 1)}`],
    ['quotation marks', (check) => `${check % 10}"""""\n`.repeat(CODE / 7)],
  ])('is written within its limits, is small, and says what has no room: %s', async (_, codeOf) => {
    const html = await pageOf(codeOf);
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
    expect(html).toMatch(/more lines? ha(s|ve) no room on this page\. All of it: GET \/tasks\/submissions\//);
  });

  it('has all of a program of a usual size, however many there are', async () => {
    const program = Array.from({ length: 150 }, (_, line) => `value_${line} = compute(${line}, "text")\n`);
    const html = await pageOf((check) => `# ${check}\n${program.join('')}`);
    expect(html).not.toContain('no room on this page');
  });
});
