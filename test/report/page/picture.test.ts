import type { ReportAnswer } from '../../../src/contract/report.ts';
import { page } from '../../../src/html/html.ts';
import { timelinePicture } from '../../../src/report/page/picture.ts';
import { wordsFor } from '../../../src/report/texts/words.ts';
import { attribute, byClass, parsePage, textOf } from '../../support/api/dom.ts';

const MINUTE = 60_000;

/** The marks of the axis under an interview of this length: what is written, and where, in per cent of the width. */
function axisOf(duration_ms: number): { text: string; at: number }[] {
  const report = {
    duration_ms,
    started_at: '2026-01-01T00:00:00Z',
    timeline: [],
    signals: [],
  } as unknown as ReportAnswer;
  const body = timelinePicture(report, wordsFor('en'));
  const document = parsePage(page({ title: 'x', lang: 'en', style: '', body }));
  return byClass(document, 'tick-name').map((mark) => ({
    text: textOf(mark),
    at: Number.parseFloat(attribute(mark, 'x') ?? ''),
  }));
}

describe('the axis of the timeline', () => {
  it('counts from the start in steps of a clock', () => {
    expect(axisOf(60 * MINUTE)).toEqual([
      { text: '0', at: 0 },
      { text: '15:00 min', at: 25 },
      { text: '30:00 min', at: 50 },
      { text: '45:00 min', at: 75 },
      { text: '1:00:00 h', at: 100 },
    ]);
    expect(axisOf(12 * MINUTE).map(({ text }) => text)).toEqual(['0', '5:00 min', '10:00 min']);
  });

  it('has marks enough and room for each, however long the interview was', () => {
    for (let length = 1_000; length < 7 * 24 * 60 * MINUTE; length *= 1.01) {
      const marks = axisOf(length);
      expect(marks[0]).toEqual({ text: '0', at: 0 });
      expect(marks.length).toBeGreaterThanOrEqual(2);
      expect(marks.length).toBeLessThanOrEqual(7);
      expect(Math.max(...marks.map(({ at }) => at))).toBeLessThanOrEqual(100);
    }
  });
});
