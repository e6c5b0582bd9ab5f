import type { Judgement } from '../contract/report.ts';
import type { Fault } from '../database/failures.ts';
import type { InterviewPlan, InterviewView } from '../domain/interview/interview.ts';
import type { Span } from '../domain/interview/spans.ts';
import type { Allowed } from '../domain/packages/allowed.ts';
import type { ReportToCandidate } from '../domain/packages/package.ts';
import type { InterviewState, Language, Level, Locale, Track } from '../domain/vocabulary.ts';
import type { AnnouncementRecords } from './announcements.ts';
import type { AnswerRecords } from './answers.ts';
import type { AtsConnectionRecords } from './ats-connections.ts';
import type { AtsOrderRecords } from './ats-order.ts';
import type { AuditRecords } from './audit.ts';
import type { BankVersionRecords } from './bank-versions.ts';
import type { BlobRecords } from './blobs.ts';
import type { DataRequestRecords } from './data-requests.ts';
import type { DraftRecords } from './drafts.ts';
import type { EventRecords } from './event-batch.ts';
import type { FingerprintRecords } from './fingerprints.ts';
import type { InvitationRecords } from './invitation.ts';
import type { KeyRecords } from './keys.ts';
import type { LlmCallRecords } from './llm-calls.ts';
import type { LlmTokenRecords } from './llm-tokens.ts';
import type { MailRecords } from './mail.ts';
import type { MemberRecords } from './members.ts';
import type { OrganisationRecords } from './organisations.ts';
import type { PackageRecords } from './package.ts';
import type { Page } from './page.ts';
import type { PersonKeyRecords } from './person-keys.ts';
import type { ReportLinkRecords } from './report-links.ts';
import type { ResumeRecords } from './resume.ts';
import type { StreamRecords } from './streams.ts';
import type { SummaryRecords } from './summaries.ts';
import type { TranscriptRecords } from './transcripts.ts';
import type { UploadRecords } from './upload.ts';
import type { UserRecords } from './user.ts';
import type { DeliveryRecords } from './webhook-delivery.ts';
import type { WebhookRecords } from './webhooks.ts';

/**
 * The store of everything that lasts. Adapters know neither Temporal nor Koa. Times are milliseconds since the
 * epoch. Each group below is made by one file of this folder. Every call ends in time, and throws `DatabaseUnavailable`
 * where the database cannot do it now; then nothing of it has happened, and a later call may work.
 */
export interface Records {
  organisations: OrganisationRecords;
  members: MemberRecords;
  keys: KeyRecords;
  audit: AuditRecords;
  users: UserRecords;
  interviews: InterviewRecords;
  streams: StreamRecords;
  events: EventRecords;
  blobs: BlobRecords;
  drafts: DraftRecords;
  answers: AnswerRecords;
  llmCalls: LlmCallRecords;
  llmTokens: LlmTokenRecords;
  summaries: SummaryRecords;
  reportLinks: ReportLinkRecords;
  fingerprints: FingerprintRecords;
  personKeys: PersonKeyRecords;
  dataRequests: DataRequestRecords;
  bankVersions: BankVersionRecords;
  webhooks: WebhookRecords;
  deliveries: DeliveryRecords;
  announcements: AnnouncementRecords;
  packages: PackageRecords;
  invitations: InvitationRecords;
  mails: MailRecords;
  atsOrders: AtsOrderRecords;
  atsConnections: AtsConnectionRecords;
  resumes: ResumeRecords;
  uploads: UploadRecords;
  transcripts: TranscriptRecords;
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

export interface InterviewRecord extends InterviewView {
  id: string;
  workflowId: string;
  candidateId: string;
  /** Whose interview it is. */
  organisationId: string;
  track: Track;
  level: Level;
  locale: Locale;
  languages: Language[];
  maxTasks: number;
  practice: boolean;
  /** The package that it was ordered by; null for one that somebody has started by themselves, as are the days. */
  packageId: string | null;
  appealDays: number | null;
  retentionDays: number | null;
  reportToCandidate: ReportToCandidate;
  /** What may be used beside written words. */
  allowed: Allowed;
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
  /** Left out: of all, which no caller may have. */
  organisationId?: string | undefined;
  candidateId?: string | undefined;
  state?: InterviewState | undefined;
  track?: Track | undefined;
  level?: Level | undefined;
  practice?: boolean | undefined;
  packageId?: string | undefined;
  /** Of the start, both included; milliseconds since the epoch. */
  from?: number | undefined;
  to?: number | undefined;
  /** Part of the candidate's nickname, e-mail or name, or of what other systems call them. */
  q?: string | undefined;
}

/** What a list is sorted by, the latest first. */
export type InterviewSort = 'started' | 'finished' | 'score';

export interface InterviewPage extends Page {
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
   * Ended so long ago as their package has them kept, or `retentionMs` where they have none, the oldest first; practices are none of
   * them.
   */
  expiredAt(at: number, options: { retentionMs: number; limit: number }): Promise<string[]>;
  /** Removes the interview and all that is stored of it by its id, and texts that no other interview holds. */
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
