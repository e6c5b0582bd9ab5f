import type { Entry } from '../../../../web/room/work/entries.ts';
import { headline } from '../../../../web/room/work/headline.ts';
import type { CheckResult, RunResult } from '../../../../web/session/wire.ts';
import { texts } from '../../../../web/texts/en/work.ts';
import { aCheck, aRun, aTest } from '../../../support/web/snapshot.ts';

const base = { id: '1', language: 'python', at: null, code: null, revision: 1, stdin: null } as const;
const ofRun = (changes: Partial<RunResult>): Entry => ({ ...base, kind: 'run', answer: aRun(changes) });
const ofCheck = (changes: Partial<CheckResult>): Entry => ({
  ...base,
  kind: 'check',
  answer: aCheck(changes),
});
const said = (entry: Entry) => headline(entry, texts.results);

describe('the heading of a result', () => {
  it('counts the tests of a run', () => {
    const tests = [aTest(), aTest({ name: '02', verdict: 'wrong_answer' })];
    expect(said(ofRun({ verdict: 'wrong_answer', tests }))).toBe('Run: 1 of 2 passed');
  });

  it('says how a run ended that came to no test', () => {
    expect(said(ofRun({ verdict: 'compile_error', tests: [] }))).toBe('Run: Does not compile');
    const tests = [aTest({ verdict: 'not_run' })];
    expect(said(ofRun({ verdict: 'cancelled', tests }))).toBe('Run: Cancelled');
  });

  it('judges no run on own input', () => {
    expect(said(ofRun({ judged: false, tests: [] }))).toBe('Run on own input: ended');
    expect(said(ofRun({ judged: false, tests: [], verdict: 'time_limit' }))).toBe(
      'Run on own input: Out of time',
    );
  });

  it('names the attempt of a submission, which one that does not compile is none', () => {
    expect(said(ofCheck({ attempt: 2, passed: 5, total: 18 }))).toBe('Submission 2: 5 of 18 passed');
    expect(said(ofCheck({ verdict: 'compile_error', tests: [] }))).toBe('Submission: Does not compile');
  });
});
