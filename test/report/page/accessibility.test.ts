import { presentReport } from '../../../src/report/audience.ts';
import { reportPage } from '../../../src/report/page/page.ts';
import { loadReportTexts } from '../../../src/report/page/texts.ts';
import type { Reviews } from '../../../src/report/reviews.ts';
import { accessibilityFaults } from '../../support/api/axe.ts';
import { judged } from '../../support/api/judged.ts';
import { CHAIN_FAULT, chain, signalsOf, tellWholeInterview } from '../../support/api/report-interview.ts';
import { user } from '../../support/records/records.ts';

const REVIEWS: Reviews = {
  reviews: [
    {
      ...{ seq: 9, at: '2026-11-02T10:00:00.000Z', review_id: '8d0c1f6e-5b7a-8c31-9a44-2f3e6d1c7b90' },
      ...{ decision: 'concern', note: 'Look at this.', by: 'somebody' },
      signals: ['00000000-0000-5000-8000-000000000000'],
    },
  ],
  appeal: { seq: 8, at: '2026-11-02T09:00:00.000Z', text: 'It was mine.' },
};

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
        integrity: { signals: signalsOf(record), chain: chain([CHAIN_FAULT]) },
        reviews: REVIEWS,
        ...judged(record, { isCompany, reviews: REVIEWS }),
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
