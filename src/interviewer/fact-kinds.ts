import type { Coverage } from '../domain/interview/coverage.ts';
import type { Occasion } from '../domain/interview/occasion.ts';
import type { Outcome, RunVerdict, TestVerdict, Track } from '../domain/vocabulary.ts';

/** How the facts of an interview are told to a model, in the interview's language. Short: they are sent with every reply. */
export interface FactWords {
  /** Begins a line that the system says. */
  event: string;
  tracks: Record<Track, string>;
  verdicts: Record<RunVerdict | TestVerdict, string>;
  outcomes: Record<Outcome, string>;
  /** What a reply is about, and what goes for it alone. */
  situations: Record<Occasion, string>;
  minutes: (ms: number) => string;
  seconds: (ms: number) => string;
  /** Time that is left; to the second where that is not much. */
  clock: (minutes: number, seconds: number) => string;

  began: string;
  taskGiven: (number: number, title: string) => string;
  visibleTest: (name: string, input: string, expected: string) => string;
  taskRules: (rules: { par: string; limit: string; checks: number; hints: number }) => string;
  limits: (limits: { cpu: string; wall: string; memoryMb: number }) => string;
  hintGiven: (number: number, text: string) => string;
  run: (verdict: string, passed: number, total: number) => string;
  ownRun: (verdict: string) => string;
  /** Without a number where it was no attempt. */
  check: (attempt: number | null, verdict: string, passed: number, total: number) => string;
  reviewed: string;
  extended: (seconds: number) => string;
  credited: (seconds: number) => string;
  timeUp: string;
  closed: (outcome: string) => string;
  followUps: string;
  ended: string;

  noTask: (maxTasks: number) => string;
  task: (number: number) => string;
  /** The tests have passed, and the reviewer reads the code. */
  accepted: string;
  time: (used: string, left: string) => string;
  clockStopped: string;
  left: (checks: number) => string;
  covered: (counts: Pick<Coverage, 'messagesBeforeCode' | 'runs' | 'ownTests' | 'checks'>) => string;
  followUpsAsked: (asked: number, most: number) => string;
  openQuestion: string;
  questionOn: (number: number) => string;

  code: (language: string, of: 'run' | 'check') => string;
  draft: (language: string) => string;
  latestRun: string;
  latestCheck: string;
  earlierCode: string;
  tests: (verdict: string, passed: number, total: number) => string;
  slowest: (time: string) => string;
  compiler: string;
  visibleVerdict: (name: string, verdict: string) => string;
  hiddenPassed: (passed: number, total: number) => string;
  hiddenTest: string;
  help: (text: string) => string;

  /** Claims of a résumé, marked as data. */
  claims: (marked: string) => string;

  earlierShort: string;
  olderLeftOut: (count: number) => string;
  earlierNotes: string;
  wrote: string;
}
