import type { TextChange } from './edits.ts';
import type {
  CheckResult,
  Interview,
  InterviewState,
  Language,
  Outcome,
  Problem,
  RunResult,
  StoredData,
  StoredDraft,
  Task,
  TelemetryEvent,
  TelemetryType,
} from './wire.ts';

/**
 * One interview as a page sees it: a snapshot that never changes, and another one whenever something did. For React:
 * `useSyncExternalStore(session.subscribe, session.getSnapshot)`. Listeners hear at most once a frame.
 */
export interface Session {
  subscribe(listener: () => void): () => void;
  getSnapshot(): SessionSnapshot;
  actions: SessionActions;
  /** Now, by the server's clock, in ms since 1970; for what ticks. */
  serverNow(): number;
  /** Ends the stream, lets go of lock and channel, sends what can be sent. The session is over for this page. */
  close(): void;
}

export interface SessionSnapshot {
  /** `loading` until the interview was read once; `missing`: there is none, or it is not theirs. */
  phase: 'loading' | 'open' | 'finished' | 'missing';
  /** A token is missing or has ended. All that is unsent is kept and goes on after `signedIn()`. */
  signedOut: boolean;
  /** Whether the reader may act: the owner may, someone of the company who watches may not. */
  role: 'candidate' | 'watcher';
  interview: Interview | null;
  /** The open task, else the last one. */
  task: Task | null;
  feed: Feed;
  clock: TaskClock;
  connection: Connection;
  /** By `draftKey(taskId, language)`. */
  drafts: Readonly<Record<string, Draft>>;
  /** What waits to be sent, or was refused, in the order of sending. */
  outbox: readonly OutboxItem[];
  /** Results of runs and checks that this page has had an answer to, by task, newest first, 20 a task. */
  results: Readonly<Record<string, readonly Result[]>>;
  /** Steps that were asked for and are not answered yet: their buttons wait. */
  pending: ReadonlySet<Step>;
  seat: Seat;
  /** Somebody of the company has this interview's stream open. */
  watched: boolean;
  telemetry: TelemetryState;
  /** What a person should know now, gravest first. */
  banners: readonly Banner[];
  /** Path of the report, once it is ready. */
  reportUrl: string | null;
}

/** What has happened, in the order in which it did. */
export interface Feed {
  items: readonly FeedItem[];
  /** Replies that are being written. */
  replies: readonly Reply[];
  /** Messages of the candidate without a `final` yet. */
  unanswered: readonly string[];
  /** How far a run or a check has come. */
  progress: { id: string; done: number; total: number } | null;
  /** The recording whose words are being written down: since when, and how long it is, as was last told. */
  transcribing: Transcribing | null;
  /** `seq` of the last event in it; the cursor. */
  seq: number;
}

export type FeedItem = { seq: number } & (
  | { kind: 'message'; messageId: string; text: string; voice?: VoiceSource }
  /** A recording that answers a message of the interviewer. */
  | { kind: 'answer'; uploadId: string; answers: string; durationMs: number }
  | {
      kind: 'reply';
      messageId: string;
      replyId: string;
      /** Messages that it answers. */
      replyTo: readonly string[];
      text: string;
      degraded: boolean;
    }
  | ({ kind: 'task' } & StoredData['task'])
  | ({ kind: 'run' } & StoredData['run'])
  | ({ kind: 'verdict' } & StoredData['verdict'])
  | ({ kind: 'feedback' } & StoredData['feedback'])
  | ({ kind: 'hint' } & StoredData['hint'])
  | ({ kind: 'extended' } & StoredData['extended'])
  | ({ kind: 'credited' } & StoredData['credited'])
  | ({ kind: 'time_left' } & StoredData['time_left'])
  | { kind: 'state'; state: InterviewState; taskNumber: number; cause: string; outcome: Outcome | null }
  | ({ kind: 'error' } & StoredData['error'])
  | ({ kind: 'notice' } & StoredData['notice_acknowledged'])
  | ({ kind: 'problem' } & StoredData['problem_reported'])
  | { kind: 'finished'; reportUrl: string | null }
);

/** A reply on its way. A higher attempt has dropped the text of the lower one. */
export interface Reply {
  replyId: string;
  attempt: number;
  text: string;
}

/** How far the words of a recording are. */
export interface Transcribing {
  uploadId: string;
  elapsedMs: number;
  /** Of the recording; null where nobody has measured it. */
  durationMs: number | null;
}

/** The task's clock by the server's word. */
export interface TaskClock {
  /** In ms since 1970 by the server's clock; null while no task runs. */
  deadlineAt: number | null;
  /** Server time at which the clock stood still, while it does (`evaluating`). */
  stoppedAt: number | null;
  /** Half of the shortest round trip that the clock was set by; null before the first. */
  uncertaintyMs: number | null;
}

/**
 * The stream. `reconnecting` is quiet; `offline` only after 5 s and a failed probe. `replaced`: opened elsewhere too often,
 * a person connects again. `following`: another tab of this browser has the stream and tells of it. `ended`: nothing more
 * will come.
 */
export type Connection =
  | { state: 'connecting' | 'open' | 'following' | 'replaced' | 'ended' }
  | { state: 'reconnecting' | 'offline'; since: number };

export interface Draft {
  taskId: string;
  language: Language;
  code: string;
  revision: number;
  /**
   * `saved` only after the server's word. `refused`: it will not be taken (`problem` says why), the text stays here.
   * `conflict`: another device has saved; nothing is overwritten until a person chooses.
   */
  saving: 'saved' | 'unsaved' | 'saving' | 'waiting' | 'conflict' | 'refused';
  savedAt: string | null;
  /** The other text, while `conflict`; null where none is stored any more. */
  theirs: StoredDraft | null;
  problem: Problem | null;
}

export type OutboxItem = {
  /** The Idempotency-Key, too. */
  id: string;
  /** When it was asked for, by the client's clock. */
  at: string;
  state: 'waiting' | 'sending' | 'refused';
  /** Why it was refused. */
  problem: Problem | null;
} & Request;

/** The recording that a message was spoken in, and whether its words were changed before they were sent. */
export interface VoiceSource {
  upload_id: string;
  edited: boolean;
}

/** What goes through the outbox and outlives a reload. */
export type Request =
  | { kind: 'message'; text: string; voice?: VoiceSource }
  | { kind: 'run'; taskId: string; language: Language; code: string; revision: number; stdin?: string }
  | { kind: 'check'; taskId: string; language: Language; code: string; revision: number };

/** An answer, with what it answers: views compare `revision` with the draft's, and say where it is older. */
export type Result = { id: string; language: Language; revision: number; stdin?: string } & (
  | { kind: 'run'; answer: RunResult }
  | { kind: 'check'; answer: CheckResult }
);

/** Calls that are not kept over a reload. */
export type Step = 'next' | 'hint' | 'giveUp' | 'finish' | 'cancel' | 'problem';

/** Who writes. `mine`: this page. `tab`: another one of this browser. `elsewhere`: another browser or device. */
export type Seat =
  | { state: 'asking' | 'mine' }
  | { state: 'tab'; silent: boolean }
  | { state: 'elsewhere'; since: string };

export interface TelemetryState {
  /** What the server has confirmed, newest last, at most 1,000. */
  sent: readonly TelemetryEvent[];
  waiting: number;
}

export type Banner =
  /** Sign in again; everything is kept. */
  | { kind: 'signed_out' }
  | { kind: 'offline'; since: number }
  | { kind: 'replaced' }
  /** Only in memory: a reload would lose what is unsent. */
  | { kind: 'no_storage' }
  | { kind: 'conflict'; taskId: string; language: Language }
  /** What a step or a reading call was answered; a person puts it away. */
  | { kind: 'problem'; id: string; step: Step | 'load'; problem: Problem };

/** What became of a step: nothing is thrown. Without a problem it could not be asked for: no task, or the session is closed. */
export type StepOutcome = { ok: true } | { ok: false; problem: Problem | null };

export interface SessionActions {
  /** The message goes to the outbox. False, here and below, when this page does not write or too much waits. */
  say(text: string, voice?: VoiceSource): boolean;
  /** The editor's text goes with it, as it stands in the draft. `stdin`: a run on own input. */
  run(taskId: string, language: Language, options?: { stdin?: string }): boolean;
  check(taskId: string, language: Language): boolean;
  /** Ends the run that is on its way. */
  cancel(): Promise<StepOutcome>;
  hint(): Promise<StepOutcome>;
  giveUp(): Promise<StepOutcome>;
  next(): Promise<StepOutcome>;
  finish(): Promise<StepOutcome>;
  /** The editor's text as it is now; saved by itself, at most once a second. `change`: what a person has just done to it. */
  edit(taskId: string, language: Language, code: string, change?: TextChange): void;
  /** Tries at once what waits to be saved. Saving needs no button; this is for leaving. */
  saveDraft(taskId: string, language: Language): void;
  /** Ends a conflict: with the own text over the other, or with the other's. */
  resolveDraft(taskId: string, language: Language, choice: 'mine' | 'theirs'): void;
  /** A person takes over from another tab or device. */
  takeSeat(): Promise<void>;
  /** After `replaced`, or to try at once. */
  reconnect(): void;
  /** A new token is there: everything goes on. */
  signedIn(): void;
  /** A refused item, to be written anew: it leaves the outbox and is returned. */
  reviseItem(id: string): OutboxItem | null;
  /** Drops one that waits or was refused; false when it is on its way already. */
  dropItem(id: string): boolean;
  /** Tells the company of a problem, with the ids of the latest calls that failed. */
  reportProblem(text: string): Promise<StepOutcome>;
  /** Something that telemetry tells of; of texts only length and hash leave the page. */
  observe(type: TelemetryType, details?: Observation): void;
  dismiss(bannerId: string): void;
}

/** `text` of a clipboard event is hashed here and not kept. */
export type Observation = { text: string; target: string } | { state: string };

/** Name of a draft in the snapshot. */
export function draftKey(taskId: string, language: Language): string {
  return `${taskId} ${language}`;
}
