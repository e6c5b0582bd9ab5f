import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import { byId, textOf } from '../../support/api/dom.ts';
import { DECIDED } from '../../support/api/judged.ts';
import { tellWholeInterview } from '../../support/api/report-interview.ts';
import { renderPage } from '../../support/api/report-page.ts';

describe('the page of a report', () => {
  let bank: Bank;
  beforeAll(async () => {
    bank = await loadBank('tasks');
  });

  const sectionOf = async (change: object) => {
    const { page } = await renderPage(bank, tellWholeInterview({ locale: 'en' }), change);
    return textOf(byId(page, 'annex'));
  };

  it('has the decision with its reasons, the note and who, and what it replaces', async () => {
    const text = await sectionOf({});
    for (const shown of [
      'Goes on',
      'decided by grace',
      ...(DECIDED.reasons ?? []),
      DECIDED.note,
      'Left open',
    ]) {
      expect(text).toContain(shown);
    }
  });

  it('has it for the candidate without the note and who', async () => {
    const text = await sectionOf({ isCompany: false });
    expect(text).toContain('Solved both tasks.');
    for (const hidden of ['grace', DECIDED.note ?? '']) {
      expect(text.split('In plain words')[0]).not.toContain(hidden);
    }
  });

  it('says that nobody has decided', async () => {
    expect(await sectionOf({ beside: { decisions: [] } })).toContain('No person has decided yet.');
  });

  it('explains in plain words, in both versions', async () => {
    for (const isCompany of [true, false]) {
      const text = await sectionOf({ isCompany });
      for (const title of ['What counted', 'What did not count', 'Who decides', 'How to contest it']) {
        expect(text).toContain(title);
      }
    }
  });

  it('shows what people wrote as text', async () => {
    const decisions = [{ ...DECIDED, reasons: ['<img src=x onerror=alert(1)>\u202e'] }];
    const { page } = await renderPage(bank, tellWholeInterview(), { beside: { decisions } });
    expect(textOf(byId(page, 'annex'))).toContain('<img src=x onerror=alert(1)>⟨U+202E⟩');
  });
});
