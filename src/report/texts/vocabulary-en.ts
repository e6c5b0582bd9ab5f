import type { ChainFaultKind } from '../../domain/integrity/chain-fault.ts';
import type { Severity, SignalKind } from '../../domain/integrity/signal.ts';
import type { AbilityLabel, DifficultyLabel } from '../../domain/measurement/labels.ts';
import type {
  Language,
  Level,
  Outcome,
  ReviewDecision,
  StateCause,
  TelemetryType,
  TestVerdict,
  Track,
} from '../../domain/vocabulary.ts';

const tracks: Record<Track, string> = {
  algorithms: 'Algorithms',
  backend: 'Backend',
  frontend: 'Frontend',
  data: 'Data',
};
const levels: Record<Level, string> = { junior: 'junior', middle: 'middle', senior: 'senior' };
const labels: Record<AbilityLabel, string> = {
  beginner: 'beginner',
  junior: 'junior',
  middle: 'middle',
  senior: 'senior',
  expert: 'expert',
};
const difficulties: Record<DifficultyLabel, string> = {
  easy: 'easy',
  medium: 'medium',
  hard: 'hard',
  very_hard: 'very hard',
};
const languages: Record<Language, string> = {
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  cpp: 'C++',
  java: 'Java',
  go: 'Go',
};
const verdicts: Record<TestVerdict, string> = {
  accepted: 'accepted',
  wrong_answer: 'wrong answer',
  time_limit: 'out of time',
  memory_limit: 'out of memory',
  output_limit: 'too much output',
  runtime_error: 'runtime error',
  compile_error: 'does not compile',
  internal_error: 'check failed on our side',
  not_run: 'not run',
};
const outcomes: Record<Outcome, string> = {
  solved: 'solved',
  failed: 'not solved',
  gave_up: 'given up',
  timed_out: 'time was up',
  unfinished: 'unfinished',
};
const causes: Record<StateCause, string> = {
  next: 'the candidate asked for a task',
  delivered: 'the candidate received it',
  check: 'a solution was sent',
  feedback: 'the review was recorded',
  internal_error: 'the check failed on our side',
  deadline: 'the time was up',
  give_up: 'the candidate gave up',
  finish: 'the candidate finished',
  idle: 'nobody came back',
  completed: 'no task was left to give',
};
const chainFaults: Record<ChainFaultKind, string> = {
  altered: 'changed or moved',
  removed: 'removed',
  inserted: 'put in',
  rewritten: 'rewritten, with all hashes computed anew',
  truncated: 'cut off at the end',
};

const signals: Record<SignalKind, string> = {
  paste: 'paste',
  focus_lost: 'window left',
  page_hidden: 'page out of sight',
  devtools_opened: 'developer tools opened',
  fullscreen_left: 'full screen left',
  sudden_solution: 'solution after a silence',
  even_typing: 'typing like a machine',
  code_without_edits: 'code without edits',
  edits_misfit: 'edits that do not fit',
  telemetry_gap: 'gap in the telemetry',
  telemetry_conflict: 'contradiction in the telemetry',
  two_devices: 'two devices at once',
  address_changed: 'another network',
  agent_changed: 'another browser',
  too_much_telemetry: 'more telemetry than a page can send',
  similar: 'like another submission',
  disconnect: 'connection broken',
  suppressed: 'left out for what the candidate needs',
};
const severities: Record<Severity, string> = { info: 'for information', notice: 'notice', strong: 'strong' };
const decisions: Record<ReviewDecision, string> = {
  clear: 'nothing against the candidate',
  concern: 'a concern',
  invalid: 'the interview does not count',
};
const telemetry: Record<TelemetryType, string> = {
  copy: 'copy',
  cut: 'cut',
  paste: 'paste',
  blur: 'window left',
  focus: 'window entered',
  visibility: 'tab hidden or shown',
  devtools: 'developer tools',
  fullscreen: 'full screen',
  mouse_leave: 'mouse left the page',
  idle: 'idle',
  reconnect: 'reconnected',
};

/** A word for each value that a report can hold. */
export const VOCABULARY_EN = {
  lang: 'en',
  tracks,
  levels,
  labels,
  difficulties,
  languages,
  verdicts,
  outcomes,
  causes,
  signals,
  chainFaults,
  severities,
  decisions,
  telemetry,
  outages: { interviewer: 'the language model did not answer', sandbox: 'the sandbox failed' },
};
