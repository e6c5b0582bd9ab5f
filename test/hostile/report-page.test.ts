import { pino } from 'pino';
import { loadReportTexts } from '../../src/api/pages/report/texts.ts';
import { presentReport } from '../../src/api/presenters/report.ts';
import { createReaders } from '../../src/readers/readers.ts';
import { tellInterview } from '../api/support/report-interview.ts';
import { next } from '../domain/interview-driver.ts';
import { user } from '../records/support.ts';
import { delayOf, MOST_MS } from './support/delay.ts';
import { CODE, worstTexts } from './support/texts.ts';

const readers = createReaders();
afterAll(() => readers.close());

it.each(['only line breaks', 'lines of code', 'nested brackets', 'quotation marks', 'halves of characters'])(
  'the event loop goes on while a report is written whose code is %s',
  async (name) => {
    const code = worstTexts(CODE)[name]?.toWellFormed() ?? '';
    const told = tellInterview();
    told.driver.act({ type: 'greet' });
    next(told.driver);
    told.checks(code, 'wrong_answer', { passed: 1, stdout: code });
    told.checks(`a\n${code.substring(8)}\nb\n`, 'wrong_answer', { passed: 2, stdout: code });
    told.checks(`${code.substring(CODE / 2)}b`, 'wrong_answer', { passed: 3 });
    told.finish();
    const report = presentReport(told.json(), { isCompany: true, candidate: user({ nickname: 'ada' }) });
    const texts = await loadReportTexts(told.json(), {
      blobs: told.blobs,
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
