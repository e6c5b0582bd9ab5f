import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import type { ReviewAnswer } from '../../../src/contract/integrity.ts';
import type { InterviewPlan } from '../../../src/domain/interview/interview.ts';
import type { ReviewDecision } from '../../../src/domain/vocabulary.ts';
import type { Reviews } from '../../../src/report/reviews.ts';
import { byClass, byId, byTag, type Element, textOf } from '../../support/api/dom.ts';
import {
  CHAIN_FAULT,
  chain,
  type ToldInterview,
  tellWholeInterview,
} from '../../support/api/report-interview.ts';
import { type PageOptions, plannedOn, renderPage } from '../../support/api/report-page.ts';

describe('the signals, on the page of a report,', () => {
  let bank: Bank;
  beforeAll(async () => {
    bank = await loadBank('tasks');
  });

  const render = (told: ToldInterview, options?: PageOptions) => renderPage(bank, told, options);
  const planned = (change?: Partial<InterviewPlan>) => plannedOn(bank, change);

  describe('of the record that the signals rest on', () => {
    it('says that it is as it came', async () => {
      const { page } = await render(tellWholeInterview({ locale: 'en' }));
      expect(textOf(page)).toContain('9 batches were recorded, and all of them are as they came.');
      expect(textOf(page)).not.toContain('The record is not as it came');
    });

    it.each([
      [
        'en',
        'changed or moved: batch 4 (telemetry page 12)',
        'removed: batches 6–7 (left of it: edits algorithms/a 3; 51 more), by what event 9 knows',
        'And 2 more faults.',
      ],
      [
        'ru',
        'изменено или переставлено: пакет 4 (telemetry page 12)',
        'удалено: пакеты 6–7 (осталось: edits algorithms/a 3; ещё 51), по сведениям события 9',
        'И ещё 2 повреждения.',
      ],
    ] as const)('names what is wrong with it, in %s', async (locale, ...texts) => {
      const removed = {
        ...CHAIN_FAULT,
        kind: 'removed' as const,
        from: 6,
        to: 7,
        row_count: 52,
        event_seq: 9,
      };
      const rows = [{ store: 'edits' as const, task_id: 'algorithms/a', seq: 3 }];
      const record = { ...chain([CHAIN_FAULT, { ...removed, rows }]), fault_count: 4 };
      const { page } = await render(tellWholeInterview({ locale }), { record });
      for (const text of texts) expect(textOf(page)).toContain(text);
      expect(textOf(byId(page, 'record'))).not.toBe('');
    });
  });

  describe('where people have looked at signals', () => {
    const paste = '00000000-0000-5000-8000-000000000000';
    const review = (
      seq: number,
      decision: ReviewDecision,
      change: Partial<ReviewAnswer> = {},
    ): ReviewAnswer => ({
      ...{ seq, at: '2026-11-02T10:00:00.000Z', review_id: `review ${seq}`, decision },
      ...{ note: `Note <${seq}>`, signals: [paste], by: 'an interviewer', ...change },
    });
    const reviews: Reviews = {
      reviews: [review(4, 'concern'), review(90, 'clear'), review(91, 'invalid', { signals: [] })],
      appeal: { seq: 89, at: '2026-11-02T09:00:00.000Z', text: 'It was <b>mine</b>.' },
    };

    it('says at each signal whether somebody has, and what was decided last', async () => {
      const { page } = await render(tellWholeInterview(planned()), { reviews });
      const rows = byTag(byClass(page, 'readings')[0] as Element, 'tr').slice(1);
      const said = rows.map((row) => textOf(byTag(row, 'td').at(-1) as Element));
      expect(said[0]).toMatch(/^nothing against the candidate, 2 November 2026/);
      expect(said.slice(1)).toEqual(['not yet', 'not yet', 'not yet']);
      expect(textOf(page)).toContain('A person has looked at 1 of 4.');
    });

    it('has all reviews and the appeal in full, as they were written', async () => {
      const { page } = await render(tellWholeInterview(planned()), { reviews });
      const words = textOf(page);
      for (const text of ['Note <4>', 'Note <90>', 'Note <91>', 'It was <b>mine</b>.', 'an interviewer']) {
        expect(words).toContain(text);
      }
      expect(words).toContain('the interview does not count');
    });

    it('says nothing where nobody has said anything', async () => {
      const { page } = await render(tellWholeInterview(planned()));
      expect(textOf(page)).not.toContain('What people made of the signals');
    });
  });
});
