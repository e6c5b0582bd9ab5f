import type { Judgement } from '../contract/report.ts';
import type { Fault } from '../database/failures.ts';
import type { EventType, InterviewEvent } from '../domain/interview/events.ts';
import type { InterviewPlan, InterviewView } from '../domain/interview/interview.ts';
import type { Span } from '../domain/interview/spans.ts';
import type { InterviewState, Language, Level, Locale, Role, Track } from '../domain/vocabulary.ts';
import type { DataRequestRecords } from './data-requests.ts';
import type { DraftRecords } from './drafts.ts';
import type { FingerprintRecords } from './fingerprints.ts';
import type { LlmCallRecords } from './llm-calls.ts';
import type { PersonKeyRecords } from './person-keys.ts';
import type { StreamRecords } from './streams.ts';
import type { SummaryRecords } from './summaries.ts';

/**
 * The store of everything that lasts. Adapters know neither Temporal nor Koa. Times are milliseconds since the
 * epoch. Each group below is made by one file of this folder. Every call ends in time, and throws `DatabaseUnavailable`
 * where the database cannot do it now; then nothing of it has happened, and a later call may work.
 */
export interface Records {
  users: UserRecords;
  interviews: InterviewRecords;
  streams: StreamRecords;
  events: EventRecords;
  blobs: BlobRecords;
  drafts: DraftRecords;
  answers: AnswerRecords;
  llmCalls: LlmCallRecords;
  summaries: SummaryRecords;
  fingerprints: FingerprintRecords;
  personKeys: PersonKeyRecords;
  dataRequests: DataRequestRecords;
  bankVersions: BankVersionRecords;
  /** Leaves nothing of what was deleted in the files of the store. */
  compact(): Promise<void>;
  /** Milliseconds since the epoch by the clock of the database, which all processes share. */
  now(): Promise<number>;
  /** Milliseconds that a tiny write took. */
  ping(): Promise<number>;
  /** Why writing fails now, as far as the latest tries tell; null when it works. */
  fault(): Fault | null;
  close(): Promise<void>;
}

export interface User {
  id: string;
  /** Null for guests. */
  email: string | null;
  nickname: string;
  /** Null for guests: no password is theirs. */
  passwordHash: string | null;
  role: Role;
  locale: Locale;
  createdAt: number;
  /** Tokens of an earlier one have ended. Each new password begins another. */
  tokenGeneration: number;
  /** Id of the one token of an earlier generation that goes on: that by which the password was changed. */
  keptToken: string | null;
}

export interface UserRecords {
  /** Null when the e-mail or the nickname is taken; see `src/accounts` for how they compare. */
  create(user: User): Promise<User | null>;
  findById(id: string): Promise<User | null>;
  /** Those that exist, by id. */
  findAll(ids: readonly string[]): Promise<ReadonlyMap<string, User>>;
  /** By e-mail or nickname. */
  findByLogin(login: string): Promise<User | null>;
  /**
   * Gives somebody without a password a name and one. `claimed`: they have one already; null when the e-mail or the
   * nickname is somebody else's. Their tokens live on.
   */
  claim(id: string, account: ClaimedAccount): Promise<User | 'claimed' | null>;
  hasAdmin(): Promise<boolean>;
  /** Replaces the link of before. */
  saveFirstAdminLink(tokenSha256: string): Promise<void>;
  /** Whether it is such a link and there is no admin yet. */
  isFirstAdminLink(tokenSha256: string): Promise<boolean>;
  /** Makes the user by such a link, once; `no_link` when it is none. Null when the e-mail or the nickname is taken. */
  createFirstAdmin(tokenSha256: string, user: User): Promise<User | 'no_link' | null>;
  /** Leaves the last admin one. */
  setRole(id: string, role: Role): Promise<User | 'unknown' | 'last_admin'>;
  /** Ends all tokens but the kept one, and what links to a new password there are. */
  changePassword(id: string, change: { passwordHash: string; keptToken: string | null }): Promise<void>;
  saveReset(reset: { tokenSha256: string; userId: string; expiresAt: number }): Promise<void>;
  /** By such a link, once: false when there is none, or no longer at that time. Ends all tokens. */
  resetPassword(tokenSha256: string, change: { passwordHash: string; at: number }): Promise<boolean>;
  /** Whose link that is; null when there is none, or no longer at that time. */
  findByReset(tokenSha256: string, at: number): Promise<User | null>;
  /** A token's id is kept until the token would have expired anyway; `at` is now. */
  revokeToken(jti: string, expiresAt: number, at: number): Promise<void>;
  /** Whose token it is; null where it is revoked, or they are gone. Asked at every call. */
  findByToken(token: { userId: string; tokenId: string }): Promise<User | null>;
  revokedAmong(jtis: readonly string[]): Promise<ReadonlySet<string>>;
}

type ClaimedAccount = { email: string; nickname: string; passwordHash: string };

export interface InterviewRecord extends InterviewView {
  id: string;
  workflowId: string;
  candidateId: string;
  track: Track;
  level: Level;
  locale: Locale;
  languages: Language[];
  maxTasks: number;
  practice: boolean;
  createdAt: number;
  /** Number of its last event. */
  lastSeq: number;
  /**
   * Events gave way to others: from which number on, and when that was last, which is another moment each time. Whoever has read
   * them before that has to read them again.
   */
  replaced: { from: number; at: number } | null;
  /** When the candidate was last there, to the minute; null when never but for what they did. */
  seenAt: number | null;
  /**
   * The candidate's stream: when it was last known to be open, or when it broke; moved on by what came from them since. Null
   * when there was none, or it ended in order.
   */
  stream: StreamNote | null;
  /** How many problems the candidate has reported. */
  problemsReported: number;
  /** Null while no page has taken it. */
  seat: Seat | null;
  /** Null until a report is stored. */
  judgement: Judgement | null;
  /** Since when nobody knows any more whose it was: then `candidateId` is empty, and events and texts are gone. */
  erasedAt: number | null;
}

interface StreamNote {
  isOpen: boolean;
  at: number;
  /** Since it broke, the longest time without a call of theirs; null where none has come. */
  quiet: Span | null;
}

/** The one of the candidate's open pages that writes; the others show that they do not have it. */
export interface Seat {
  /** A UUID that the page has chosen for itself. */
  clientId: string;
  since: number;
}

export interface RecordedReport {
  /** With its hash in it. */
  json: string;
  sha256: string;
  /** The hash that the interview's end announced, where the report has been derived again since. */
  announcedSha256: string | null;
  judgement: Judgement;
}

export interface InterviewFilter {
  candidateId?: string | undefined;
  state?: InterviewState | undefined;
  track?: Track | undefined;
  level?: Level | undefined;
  practice?: boolean | undefined;
  /** Of the start, both included; milliseconds since the epoch. */
  from?: number | undefined;
  to?: number | undefined;
  /** Part of the candidate's nickname or e-mail. */
  q?: string | undefined;
}

/** What a list is sorted by, the latest first. */
export type InterviewSort = 'started' | 'finished';

export interface InterviewPage {
  cursor?: string | undefined;
  limit: number;
  /** By default `started`. */
  sort?: InterviewSort | undefined;
}

export interface InterviewRecords {
  find(id: string): Promise<InterviewRecord | null>;
  /** Those that exist, by id. */
  findAll(ids: readonly string[]): Promise<ReadonlyMap<string, InterviewRecord>>;
  /** The plan as the first batch of events brought it. */
  findPlan(id: string): Promise<InterviewPlan | null>;
  /** `nextCursor` is null on the last page; null for a cursor that is none, or is of another sort. */
  list(
    filter: InterviewFilter,
    page: InterviewPage,
  ): Promise<{ interviews: InterviewRecord[]; nextCursor: string | null } | null>;
  /** The candidates of these interviews are there. */
  markSeen(ids: readonly string[], at: number): Promise<void>;
  /** Gives the seat to the page; one that has it keeps it as it is. */
  takeSeat(id: string, seat: Seat): Promise<Seat>;
  lastSeen(id: string): Promise<number | null>;
  countOpen(candidateId: string): Promise<number>;
  /** How many have not ended; states that no interview is in are left out. */
  countOpenByState(): Promise<Map<InterviewState, number>>;
  /** Tasks that the candidate was given in any interview. */
  tasksSeenBy(candidateId: string): Promise<string[]>;
  /** Keeps the report, and in the interview's row what lists show of it, in one transaction. */
  saveReport(id: string, report: RecordedReport): Promise<void>;
  /** As it was stored, of whatever version: `src/report/stored.ts` reads it. */
  findReport(id: string): Promise<Omit<RecordedReport, 'judgement'> | null>;
  /** Practices that began before that time, the oldest first. */
  practicesBefore(at: number, limit: number): Promise<string[]>;
  /**
   * Removes the interview and all that is stored of it by its id, and texts that no other interview holds.
   */
  /** Ended before `at`, the oldest first; practices are none of them. */
  finishedBefore(at: number, limit: number): Promise<string[]>;
  erase(id: string): Promise<void>;
  /** Those that the person has taken. */
  ofPerson(personId: string): Promise<InterviewRecord[]>;
  /**
   * Leaves the row and the report with its figures, `reportJson` in the place of the stored one: everything else that is
   * stored of the interview goes, and texts that no other interview holds. What comes later is not stored.
   */
  anonymise(id: string, change: { reportJson: string | null; at: number }): Promise<void>;
  /** The exported Temporal history of one run, as the JSON that a replay reads. */
  saveHistory(id: string, runId: string, json: string): Promise<void>;
  findHistories(id: string): Promise<{ runId: string; json: string }[]>;
}

/** One batch of an interview's events with the row as it is after them. */
export interface EventBatch {
  plan: InterviewPlan;
  workflowId: string;
  events: InterviewEvent[];
  view: InterviewView;
}

export interface EventRecords {
  /**
   * Stores the batch and the interview's row in one transaction; the row is made by the first batch. Idempotent by
   * (interview, seq): events already there are left alone, and the row never goes back; but where the batch decides anew, at
   * a later moment, what a lost workflow task had decided, it takes the place of that and of all behind it. Resolves with whether it did.
   */
  append(batch: EventBatch): Promise<{ hasReplaced: boolean }>;
  /** Events with a larger `seq`, in order, at most `limit` (default all). */
  after(interviewId: string, seq: number, limit?: number): Promise<InterviewEvent[]>;
  /** Those of these types, in order. */
  ofTypes(interviewId: string, types: readonly EventType[]): Promise<InterviewEvent[]>;
  lastOf(interviewId: string, type: EventType): Promise<InterviewEvent | null>;
}

/**
 * Code, long output and results, each stored once under the SHA-256 (hex) of its UTF-8 bytes. A lone half of a surrogate
 * pair, which has none, is stored as U+FFFD. `interviewId` says whose bytes they are, and holds them.
 */
export interface BlobRecords {
  put(text: string, interviewId?: string): Promise<string>;
  /** As `put`, and says whether the text was not there before. */
  add(text: string, interviewId?: string): Promise<{ sha256: string; isNew: boolean }>;
  /** Takes back what `add` has done for an interview where nothing refers to the text. */
  remove(sha256: string, interviewId: string): Promise<void>;
  /** Bytes that the interview has stored, and all interviews of its candidate. */
  bytesOf(interview: { id: string; candidateId: string }): Promise<{ interview: number; candidate: number }>;
  /** Throws when it is not there: whoever holds a hash has stored the text before. */
  get(sha256: string): Promise<string>;
  /** Null when it is not there, or not any more. */
  find(sha256: string): Promise<string | null>;
}

/** Versions of the task bank, each as one piece that never changes. */
export interface BankVersionRecords {
  /** Those that are kept. */
  among(versions: readonly string[]): Promise<ReadonlySet<string>>;
  /** Null where nobody has kept it. */
  find(version: string): Promise<Uint8Array | null>;
  /** One that is there already stays as it is. */
  keep(version: string, gzip: Uint8Array): Promise<void>;
}

/** Answers kept for `Idempotency-Key`, and who acts for one now. */
export interface AnswerRecords {
  /**
   * Claims the key for one request. `new`: it is the caller's to act (nobody used the key, or an earlier try of the same request
   * got no answer that is kept); `same`: the same request was answered before; `other`: the key belongs to another request;
   * `held`: a call with the same request acts now, or its process has died a moment ago.
   */
  claim(
    key: AnswerKey,
    request: { method: string; path: string; bodySha256: string },
    claim: KeyClaim & {
      now: number;
      /** One that was not renewed in its time, whatever it says of when it ends. */
      dead?: KeyClaim | null;
    },
  ): Promise<
    | { kind: 'new' }
    | { kind: 'same'; answer: KeptAnswer }
    | { kind: 'other' }
    | { kind: 'held'; claim: KeyClaim }
  >;
  /** Lengthens a claim, unless somebody else has it by now. */
  renew(key: AnswerKey, claim: KeyClaim): Promise<void>;
  /** With the interview that it is about, with which it goes. */
  keep(key: AnswerKey, answer: KeptAnswer, interviewId?: string | null): Promise<void>;
  /** Gives a key without an answer back: as if it had never been claimed. */
  release(key: AnswerKey, by: string): Promise<void>;
  /** Ends the claim alone: the key stays the request's, and whoever repeats it acts at once. */
  abandon(key: AnswerKey, by: string): Promise<void>;
}

/** A call that acts for a key, and until when nobody else does. */
export interface KeyClaim {
  by: string;
  until: number;
}

export interface AnswerKey {
  userId: string;
  key: string;
}

/** JSON of the whole body, or of what it is made again from where it is large and made of what is stored elsewhere. */
export type KeptAnswer = { status: number; body: string } | { status: number; reference: string };
