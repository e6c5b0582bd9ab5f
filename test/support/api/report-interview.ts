import { createHash } from 'node:crypto';
import type { ChainAnswer, SignalAnswer } from '../../../src/contract/integrity.ts';
import type { StoredReport } from '../../../src/contract/report.ts';
import type { IntegrityDigest } from '../../../src/domain/integrity/digest.ts';
import type { InterviewPlan } from '../../../src/domain/interview/interview.ts';
import type { TestResult } from '../../../src/domain/measurement/results.ts';
import type { Review } from '../../../src/domain/measurement/review.ts';
import type { TestVerdict, Verdict } from '../../../src/domain/vocabulary.ts';
import { buildReport } from '../../../src/report/derive/report.ts';
import type { Reviews } from '../../../src/report/reviews.ts';
import { recordOf } from '../../../src/report/stored.ts';
import { type Driver, drive, next, startCheck, taskIdOf } from '../domain/interview-driver.ts';
import { MINUTE, plan } from '../plan.ts';

export const INTEGRITY: IntegrityDigest = {
  counts: { paste: 3, blur: 16, focus: 16 },
  lastSeq: 40,
  missing: 5,
  conflicts: 0,
  edits: 120,
  refused: 0,
  signals: [],
  chain: { length: 9, head: 'c'.repeat(64), links: [] },
};

/** Nobody has looked at the signals yet. */
export const NO_REVIEWS: Reviews = { reviews: [], appeal: null };

/** An event of a page was changed, and the edits behind it are gone. */
export const CHAIN_FAULT: ChainAnswer['faults'][number] = {
  kind: 'altered',
  from: 4,
  to: 4,
  rows: [{ store: 'telemetry', client_id: 'page', seq: 12 }],
  row_count: 1,
  event_seq: null,
};

/** A record that is as it came, but for what is wrong with it. */
export function chain(faults: ChainAnswer['faults'] = []): ChainAnswer {
  const head = 'c'.repeat(64);
  const verified_at = faults.length === 0 ? '2026-11-28T23:40:00.000Z' : null;
  return { head, length: 9, verified_at, faults, fault_count: faults.length };
}

/** What a person should look at; the first program of the interview below comes 14 s after a paste that is about as long. */
export function signalsOf({ started_at }: Pick<StoredReport, 'started_at'>): SignalAnswer[] {
  const readings = { suspicious: 'It may have come from elsewhere.', innocent: 'It may be their own.' };
  const moments: [number, Pick<SignalAnswer, 'kind' | 'severity' | 'facts'>][] = [
    [2, { kind: 'paste', severity: 'info', facts: { length: 5_000, origin: 'outside' } }],
    [3, { kind: 'page_hidden', severity: 'info', facts: { count: 10 } }],
    [8.5, { kind: 'paste', severity: 'notice', facts: { length: 400, origin: 'outside' } }],
    [24, { kind: 'page_hidden', severity: 'strong', facts: { count: 6 } }],
  ];
  return moments.map(([minutes, signal], index) => {
    const at = new Date(Date.parse(started_at) + minutes * MINUTE).toISOString();
    const id = `00000000-0000-5000-8000-00000000000${index}`;
    return { id, ...signal, from: at, to: at, evidence: [], ...readings };
  });
}

/** A whole interview by the rules, with its texts beside it: all that can happen happens once. */
export interface ToldInterview {
  driver: Driver;
  /** By SHA-256, as the store keeps them. */
  texts: ReadonlyMap<string, string>;
  blobs: { get(sha256: string): Promise<string> };
  says(text: string): void;
  hears(text: string, options?: { degraded?: boolean; unasked?: boolean; failure?: string }): void;
  runs(code: string, passed: number): void;
  checks(code: string, verdict: Verdict, options?: CheckOptions): void;
  /** Writes this in the editor and does nothing with it. */
  writes(code: string): void;
  finish(): void;
  /** As it is stored. */
  report(): StoredReport;
}

interface CheckOptions {
  /** Hidden tests passed, of ten. */
  passed?: number;
  review?: Omit<Review, 'degraded'>;
  stdout?: string;
  compileOutput?: string;
  /** For how long its tests ran, ms; 3.1 s more were waited. */
  judgingMs?: number;
}

const HIDDEN_TESTS = 10;

export function tellInterview(change: Partial<InterviewPlan> = {}): ToldInterview {
  const driver = drive(change);
  const texts = new Map<string, string>();
  let count = 0;
  const put = (text: string) => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    texts.set(sha256, text);
    return sha256;
  };

  const story: ToldInterview = {
    driver,
    texts,
    blobs: {
      async get(sha256) {
        const text = texts.get(sha256);
        if (text === undefined) throw new Error(`no text under ${sha256}`);
        return text;
      },
    },
    says(text) {
      count += 1;
      driver.act({ type: 'send', messageId: `message-${count}`, text });
    },
    hears(text, { degraded = false, unasked = false, failure } = {}) {
      count += 1;
      const replyTo = unasked ? [] : driver.interview().pending.map(({ messageId }) => messageId);
      driver.act({
        type: 'reply',
        final: {
          replyId: `reply-${count}`,
          messageId: `answer-${count}`,
          replyTo,
          text,
          model: degraded ? 'template' : 'model',
          degraded,
        },
        failure: failure ? { code: failure, message: 'The provider did not answer.' } : null,
      });
    },
    runs(code, passed) {
      count += 1;
      const tests = visibleTests(passed, '');
      const verdict = passed === 2 ? 'accepted' : 'wrong_answer';
      driver.act({
        type: 'recordRun',
        run: {
          runId: `run-${count}`,
          taskId: taskIdOf(driver),
          language: 'python',
          verdict,
          passed,
          total: 2,
          durationMs: 120,
          codeSha256: put(code),
          resultSha256: put(resultOf(code, verdict, tests)),
        },
      });
    },
    checks(code, verdict, { passed = 0, review, stdout = '', compileOutput = '', judgingMs = 900 } = {}) {
      count += 1;
      const submissionId = `submission-${count}`;
      const hiddenPassed = verdict === 'accepted' ? HIDDEN_TESTS : passed;
      const runs = verdict !== 'compile_error' && verdict !== 'internal_error';
      const tests = runs
        ? [...visibleTests(verdict === 'accepted' ? 2 : 1, stdout), ...hiddenTests(hiddenPassed, verdict)]
        : [];
      startCheck(driver);
      driver.wait(3_100 + judgingMs);
      driver.act({
        type: 'recordVerdict',
        submission: {
          submissionId,
          taskId: taskIdOf(driver),
          language: 'python',
          verdict,
          passed: tests.filter((test) => test.verdict === 'accepted').length,
          total: tests.length,
          passedShare: runs ? hiddenPassed / HIDDEN_TESTS : 0,
          durationMs: 900,
          codeSha256: put(code),
          resultSha256: put(resultOf(code, verdict, tests, compileOutput)),
          times: { compileMs: 0, compileCut: false, judgingMs },
        },
      });
      driver.inFlight = false;
      if (verdict === 'internal_error') return;
      driver.wait(9_000);
      driver.act({
        type: 'recordFeedback',
        submissionId,
        review: review
          ? { ...review, degraded: false }
          : verdict === 'compile_error'
            ? {
                summary: 'It does not compile.',
                strengths: [],
                improvements: [],
                quality: null,
                degraded: false,
              }
            : {
                summary: 'Some answers differ from what the statement asks for.',
                strengths: [],
                improvements: ['Walk through a small example by hand.'],
                quality: null,
                degraded: true,
              },
      });
    },
    writes(code) {
      const draft = {
        language: 'python',
        codeSha256: put(code),
        savedAt: driver.now(),
        isEmpty: false,
      } as const;
      driver.draft = { taskId: taskIdOf(driver), draft };
    },
    finish() {
      driver.integrity = INTEGRITY;
      driver.act({ type: 'finish' });
    },
    report: () => JSON.parse(recordOf(buildReport(driver.interview().plan, driver.events())).json),
  };
  return story;
}

/** Two tasks: a first one that fails in every way there is, and a second one that is solved and talked about. */
export function tellWholeInterview(change: Partial<InterviewPlan> = {}): ToldInterview {
  // Tasks of one rating: whichever is drawn, the ability comes out the same.
  const cards = plan().cards.map((card) => ({ ...card, rating: 1550 }));
  const interviewId = '3f0a5a52-6e0c-4a5e-9a07-5f3c2a1b7d10';
  const story = tellInterview({ interviewId, cards, ...change });
  const { driver } = story;
  driver.act({ type: 'greet' });
  driver.wait(MINUTE);
  story.says('Hello! I will use Python.');
  driver.wait(4_000);
  story.hears('Good choice. Take the first task whenever you are ready.');
  driver.wait(40_000);
  next(driver);
  driver.wait(5 * MINUTE);
  story.runs(FIRST, 1);
  driver.wait(2 * MINUTE);
  story.checks(FIRST, 'wrong_answer', { passed: 4, stdout: '7\n' });
  driver.wait(MINUTE);
  story.says('Is an empty list possible?');
  driver.wait(8_000);
  story.hears('Which inputs could be awkward for this approach?', {
    degraded: true,
    failure: 'llm_unavailable',
  });
  driver.wait(2 * MINUTE);
  driver.act({ type: 'takeHint', taskId: taskIdOf(driver), text: 'What does the shortest input say?' });
  driver.wait(3 * MINUTE);
  story.checks(`${FIRST}print(`, 'compile_error', {
    compileOutput: "SyntaxError: '(' was never closed (line 12)",
  });
  driver.wait(MINUTE);
  story.checks(SECOND, 'internal_error');
  driver.wait(30_000);
  story.checks(SECOND, 'time_limit', { passed: 8, review: { ...REVIEW, confident: false } });
  driver.wait(2 * MINUTE);
  driver.act({ type: 'extend', seconds: 300, reason: 'A fire alarm', by: 'user-9' });
  driver.wait(3 * MINUTE);
  driver.act({ type: 'giveUp', taskId: taskIdOf(driver) });
  driver.wait(MINUTE);
  next(driver);
  driver.wait(6 * MINUTE);
  story.runs(SECOND, 2);
  driver.wait(30_000);
  story.checks(SECOND, 'accepted', { review: REVIEW });
  driver.wait(6_000);
  story.hears('Accepted. How does the memory grow with the input?', { unasked: true });
  driver.wait(MINUTE);
  story.says('Linearly: the map holds one entry for each number.');
  driver.wait(5_000);
  story.hears('Right.');
  driver.wait(MINUTE);
  story.finish();
  return story;
}

const FIRST = `import sys

def longest(numbers):
    best = 0
    for start in range(len(numbers)):
        for end in range(start, len(numbers)):
            window = numbers[start:end]
            if len(set(window)) == len(window):
                best = max(best, len(window))
    return best

numbers = list(map(int, sys.stdin.read().split()))
count, numbers = numbers[0], numbers[1:]
print(longest(numbers))
`;

const SECOND = `import sys

def longest(numbers):
    """Length of the longest stretch without a repeated number."""
    best = start = 0
    last = {}
    for end, number in enumerate(numbers):
        start = max(start, last.get(number, -1) + 1)
        last[number] = end
        best = max(best, end - start + 1)
    return best

numbers = list(map(int, sys.stdin.read().split()))
count, numbers = numbers[0], numbers[1:]
print(longest(numbers))
`;

const REVIEW = {
  summary: 'One pass with a map of last places: the right idea, and easy to read.',
  strengths: ['The function does one thing and has a docstring.', 'Names say what they hold.'],
  improvements: ['`count` is read but never used.', 'Reading the input could be a function of its own.'],
  quality: 0.78,
  complexity: 'O(n) time, O(k) memory',
  confident: true,
};

function visibleTests(passed: number, stdout: string): TestResult[] {
  return [0, 1].map((index) => ({
    name: `0${index + 1}-sample`,
    hidden: false,
    verdict: index < passed ? 'accepted' : 'wrong_answer',
    durationMs: 31,
    cpuMs: 24,
    memoryKb: 9_400,
    stdout: index < passed ? '3\n' : stdout,
    stderr: '',
    expected: '3\n',
  }));
}

function hiddenTests(passed: number, verdict: Verdict): TestResult[] {
  return Array.from({ length: HIDDEN_TESTS }, (_, index) => ({
    name: `hidden-${index + 1}-edge`,
    hidden: true,
    verdict: (index < passed ? 'accepted' : verdict) as TestVerdict,
    durationMs: 40 + index,
    cpuMs: 30,
    memoryKb: 9_800,
    stdout: '',
    stderr: '',
    expected: '',
  }));
}

function resultOf(code: string, verdict: Verdict, tests: TestResult[], compileOutput = ''): string {
  return JSON.stringify({
    language: 'python',
    codeSha256: createHash('sha256').update(code).digest('hex'),
    verdict,
    compile: { ok: verdict !== 'compile_error', output: compileOutput },
    passed: tests.filter((test) => test.verdict === 'accepted').length,
    total: tests.length,
    passedShare: 0,
    durationMs: 900,
    cpuMs: 700,
    memoryKb: 9_800,
    stdout: '',
    stderr: '',
    tests,
  });
}

/** The report as it is derived from what is told so far. */
export function reportOf({ driver }: Pick<ToldInterview, 'driver'>) {
  return buildReport(driver.interview().plan, driver.events());
}
