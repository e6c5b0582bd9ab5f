import { explanationOf } from '../../src/report/explanation.ts';
import { DECIDED, judged } from '../support/api/judged.ts';
import { NO_REVIEWS, tellInterview, tellWholeInterview } from '../support/api/report-interview.ts';

const CIRCUMSTANCES = {
  ...{ organisation: 'Acme', contact: null, appealUntil: null, retentionDays: 30, decidedAt: null },
  ...{ isErased: false, signals: 0, reviews: NO_REVIEWS },
};

describe('the explanation of a report', () => {
  it('says what counted, of this interview', () => {
    const report = tellWholeInterview().report();
    const { counted, model } = judged(report, { reviews: NO_REVIEWS }).explanation;
    expect(counted[0]).toContain(`of ${report.tasks.length} that were given`);
    expect(model.join(' ')).toContain('It decides nothing.');
  });

  it('says that nothing was measured where that is so', () => {
    const told = tellInterview();
    told.finish();
    const { counted, model } = explanationOf(told.report(), CIRCUMSTANCES);
    expect(counted).toEqual(['No task was closed with an answer, so nothing was measured.']);
    expect(model.join(' ')).not.toContain('reviewed');
  });

  it('says who decides, and that nobody has, or when somebody did', () => {
    const report = tellWholeInterview().report();
    const of = (change: object) => explanationOf(report, { ...CIRCUMSTANCES, ...change }).deciding;
    expect(of({})).toEqual([expect.stringContaining('A person of Acme decides'), 'Nobody has decided yet.']);
    expect(of({ decidedAt: DECIDED.at })[1]).toContain('29 November 2026');
  });

  it('says how to contest it, until when, and with whom', () => {
    const report = tellWholeInterview().report();
    const [appeal, contact, kept] = judged(report, { reviews: NO_REVIEWS }).explanation.contest;
    expect(appeal).toContain('until 12 December 2026');
    expect(contact).toContain('grace@example.org');
    expect(kept).toContain('180 days');
    const made = { reviews: [], appeal: { seq: 9, at: DECIDED.at, text: 'It was mine.' } };
    expect(judged(report, { reviews: made }).explanation.contest[0]).toContain(
      'has objected on 29 November 2026',
    );
  });

  it('says nothing of appeals once the person is erased', () => {
    const { contest, deciding } = explanationOf(tellWholeInterview().report(), {
      ...CIRCUMSTANCES,
      ...{ appealUntil: 1, isErased: true },
    });
    expect(contest).toHaveLength(2);
    expect(deciding).toHaveLength(1);
  });

  it('says the same in Russian, sentence by sentence', () => {
    const [en, ru] = (['en', 'ru'] as const).map(
      (locale) => judged(tellWholeInterview({ locale }).report(), { reviews: NO_REVIEWS }).explanation,
    );
    for (const [part, sentences] of Object.entries(en ?? {})) {
      const said = ru?.[part as keyof typeof ru] ?? [];
      expect([part, said.length]).toEqual([part, sentences.length]);
      for (const sentence of said) expect(sentence).toMatch(/[а-я]/);
    }
  });
});
