import type { ReportAnswer } from '../../../src/contract/report.ts';
import { pastesBefore } from '../../../src/report/page/pastes.ts';
import type { SubmissionTexts } from '../../../src/report/page/texts.ts';

const MINUTE = 60_000;

/** Submissions with the length of their code, and pastes; times in ms since the start. */
function tied(
  checks: { id: string; sentAt: number; length: number; givenAt?: number }[],
  pastes: { at_ms: number; length: number }[],
) {
  const state = { kind: 'state', state: 'evaluating', cause: 'check', outcome: null, task: 1 };
  const timeline = checks.flatMap(({ id, sentAt, givenAt }) => [
    ...(givenAt === undefined ? [] : [{ kind: 'task', at_ms: givenAt, task: 1, title: 'T', rating: 1500 }]),
    { ...state, at_ms: sentAt },
    { kind: 'check', at_ms: sentAt + 2_000, submission_id: id, task: 1 },
  ]);
  const signals = pastes.map(({ at_ms, length }) => ({
    kind: 'paste',
    from: new Date(at_ms).toISOString(),
    facts: { length, origin: 'outside' },
  }));
  const report = { timeline, started_at: new Date(0).toISOString(), signals };
  const submissions = new Map(
    checks.map(({ id, length }) => [id, { code: 'x'.repeat(length) } as SubmissionTexts] as const),
  );
  return Object.fromEntries(
    pastesBefore(report as unknown as ReportAnswer, { submissions, drafts: new Map() }),
  );
}

describe('a paste', () => {
  it('belongs to the submission that came soon after it', () => {
    expect(tied([{ id: 'a', sentAt: 20_000, length: 880 }], [{ at_ms: 8_000, length: 900 }])).toEqual({
      a: { length: 900, before_ms: 12_000 },
    });
  });

  it.each([
    ['longer ago than five minutes', 6 * MINUTE + 1, { at_ms: MINUTE, length: 900 }],
    ['much shorter than the code', 20_000, { at_ms: 8_000, length: 400 }],
    ['much longer than the code', 20_000, { at_ms: 8_000, length: 2_000 }],
    ['heard of long after it', 20_000, { at_ms: 36_000, length: 900 }],
  ])('belongs to none when it was %s', (_, sentAt, paste) => {
    expect(tied([{ id: 'a', sentAt, length: 900 }], [paste])).toEqual({});
  });

  it('of before its task was given belongs to none', () => {
    const check = { id: 'a', sentAt: 20_000, length: 900, givenAt: 10_000 };
    expect(tied([check], [{ at_ms: 8_000, length: 900 }])).toEqual({});
  });

  it('that is heard of late belongs to what was sent just before', () => {
    expect(tied([{ id: 'a', sentAt: 20_000, length: 900 }], [{ at_ms: 24_000, length: 900 }])).toEqual({
      a: { length: 900, before_ms: 0 },
    });
  });

  it('belongs to one submission, each to its own when they come quickly one after the other', () => {
    const checks = [1, 2, 3].map((n) => ({
      id: `${n}`,
      sentAt: n * 5_000,
      length: 700,
      givenAt: n * 5_000 - 3_000,
    }));
    const pastes = [1, 2, 3].map((n) => ({ at_ms: n * 5_000 - 1_000, length: 700 + n }));
    expect(tied(checks, pastes)).toEqual({
      1: { length: 701, before_ms: 1_000 },
      2: { length: 702, before_ms: 1_000 },
      3: { length: 703, before_ms: 1_000 },
    });
    const twice = [
      { id: 'a', sentAt: 20_000, length: 700 },
      { id: 'b', sentAt: 30_000, length: 705 },
    ];
    expect(Object.keys(tied(twice, [{ at_ms: 15_000, length: 700 }]))).toEqual(['a']);
  });

  it('that came before a try of another size belongs to the solution behind that', () => {
    const checks = [
      { id: 'try', sentAt: 20_000, length: 9 },
      { id: 'solution', sentAt: 25_000, length: 700 },
    ];
    expect(tied(checks, [{ at_ms: 15_000, length: 700 }])).toEqual({
      solution: { length: 700, before_ms: 10_000 },
    });
  });
});
