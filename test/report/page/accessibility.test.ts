import { presentReport } from '../../../src/report/audience.ts';
import { reportPage } from '../../../src/report/page/page.ts';
import { loadReportTexts } from '../../../src/report/page/texts.ts';
import { accessibilityFaults } from '../../support/api/axe.ts';
import { NO_REVIEWS, signalsOf, tellWholeInterview } from '../../support/api/report-interview.ts';
import { user } from '../../support/records/records.ts';

describe('the page of a report, to those who do not see it', () => {
  it.each([
    ['en', true],
    ['ru', false],
  ] as const)(
    'is sound in %s (company: %s)',
    async (locale, isCompany) => {
      const story = tellWholeInterview({ locale });
      const record = story.report();
      const logger = { error: console.error };
      const texts = await loadReportTexts(record, { blobs: story.blobs, withHidden: isCompany, logger });
      const statements = new Map(record.tasks.map(({ task_id }) => [task_id, '## What to do\n\nPrint `3`.']));
      const report = presentReport(record, {
        isCompany,
        candidate: user(),
        signals: signalsOf(record),
        reviews: NO_REVIEWS,
      });
      const { html } = reportPage(report, { texts, statements, isCompany, llmCalls: [] });
      expect(await accessibilityFaults(html)).toEqual([]);
    },
    60_000,
  );

  it('would not be with a picture that has no name', async () => {
    expect(
      await accessibilityFaults(
        '<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><div role="img"></div></main>',
      ),
    ).toEqual(['role-img-alt: <div role="img"></div>']);
  });
});
