import type { Client } from '@temporalio/client';
import type { Bank } from '../src/bank/bank.ts';
import type { Bus } from '../src/bus/bus.ts';
import type { CallbackInput } from '../src/domain/ats/callback.ts';
import type { Absence, AbsenceEvidence } from '../src/domain/interview/credit.ts';
import type { MailInput } from '../src/domain/mail/mail.ts';
import type { DeliveryInput } from '../src/domain/webhooks/delivery.ts';
import type { KeepCall } from '../src/interviewer/calls.ts';
import type { Models } from '../src/interviewer/models.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import type { Questioner } from '../src/interviewer/structured.ts';
import type { FenceOf } from '../src/interviewer/untrusted.ts';
import type { TokenCounter } from '../src/llm/tokens.ts';
import type { Readers } from '../src/readers/readers.ts';
import type { Records } from '../src/records/records.ts';
import type { ResumeReader } from '../src/resume/reader.ts';
import type { Sandbox } from '../src/sandbox/sandbox.ts';
import { createSoftSkillsAssessor } from './assess-soft-skills.ts';
import { createTalkAssessor } from './assess-talk.ts';
import { createReportBuilder } from './build-report.ts';
import { createCallbackKeeper, createCallbackSender } from './call-ats.ts';
import { createInvitationExpirer } from './expire-invitations.ts';
import { createHistoryExporter } from './export-history.ts';
import { createGateReader } from './gate-knowledge.ts';
import { beating } from './heartbeat.ts';
import { createResumeKeeper } from './keep-resume.ts';
import { createDraftReader } from './read-draft.ts';
import { createHintReader } from './read-hint.ts';
import { createResumeReading } from './read-resume.ts';
import { createEventRecorder } from './record-events.ts';
import { createUnrunRecorder } from './record-unrun.ts';
import { createCodeReviewer } from './review-code.ts';
import { createSolutionRunner, type ExecutionRecord, type SandboxRecords } from './run-solution.ts';
import { createMailKeeper, createMailSender } from './send-mail.ts';
import { createTryKeeper, createWebhookSender } from './send-webhook.ts';
import { createSummariser } from './summarise.ts';
import { createTranscription, type TranscriptionParts } from './transcribe.ts';
import type { WatchEvents } from './watch-events.ts';
import { createReplyWriter } from './write-reply.ts';

/** All that workflows do to the world, by the queue whose workers do it. Recorded histories hold these names. */

export type InterviewActivities = ReturnType<typeof createInterviewActivities>;
export type InterviewerActivities = ReturnType<typeof createInterviewerActivities>;
export type SandboxActivities = ReturnType<typeof createSandboxActivities>;
export type AtsActivities = ReturnType<typeof createAtsActivities>;
export type WebhookActivities = ReturnType<typeof createWebhookActivities>;
export type TranscriptionActivities = ReturnType<typeof createTranscriptionActivities>;
export type MailActivities = ReturnType<typeof createMailActivities>;

interface Stores {
  records: Records;
  bank: Bank;
  bus: Bus;
}

/** What a workflow reads from and writes to the store. */
export function createInterviewActivities(
  parts: Stores & {
    client: Client;
    watch: WatchEvents;
    /** Whether a model writes replies; without one the interview answers by itself. */
    hasModel: boolean;
    /** Keeps the fingerprints of what an interview has had checked. */
    fingerprint: (interviewId: string) => Promise<void>;
    /** What pages have told of a break of the connection. */
    absence: (interviewId: string, absence: Absence) => Promise<AbsenceEvidence>;
    /** Removes the interviews whose time is over, and says how many. */
    expire: (signal: AbortSignal) => Promise<number>;
    /** Milliseconds since the epoch. */
    now: () => number;
  },
) {
  const { records } = parts;
  return {
    recordEvents: createEventRecorder(parts),
    /** When the candidate's own page or telemetry last showed that they are there; null when it never has. */
    lastSeen: ({ interviewId }: { interviewId: string }) => records.interviews.lastSeen(interviewId),
    readAbsence: ({ interviewId, absence }: { interviewId: string; absence: Absence }) =>
      parts.absence(interviewId, absence),
    readHint: createHintReader(parts),
    readDraft: createDraftReader(records),
    ...createUnrunRecorder(parts),
    buildReport: createReportBuilder(parts),
    exportHistory: createHistoryExporter(parts),
    keepResume: createResumeKeeper(parts),
    eraseExpired: () => beating(parts.expire),
    expireInvitations: () => beating(createInvitationExpirer(records.invitations, parts.now)),
  };
}

export interface InterviewerParts extends Stores {
  llm: Models;
  prompts: Prompts;
  fenceOf: FenceOf;
  counter: TokenCounter;
  ask: Questioner;
  /** Keeps what each call cost and how it ended. */
  keep: KeepCall;
  readers: Pick<Readers, 'bareCode' | 'measureCode'>;
  now: () => number;
}

/** What the interviewer says, and thinks of code and talk. They throw only when cancelled or without the store. */
export function createInterviewerActivities(parts: InterviewerParts) {
  const readGate = createGateReader({ ...parts, eager: parts.llm.isConfigured });
  return {
    writeReply: createReplyWriter({ ...parts, readGate }),
    reviewCode: createCodeReviewer({ ...parts, readGate }),
    assessSoftSkills: createSoftSkillsAssessor(parts),
    assessTalk: createTalkAssessor(parts),
    summarise: createSummariser(parts),
  };
}

/** What becomes of candidates' programs, and what is in their files. Of the records they know texts by their hashes, and nobody's interview. */
export function createSandboxActivities(
  parts: Pick<Stores, 'bank' | 'bus'> & {
    records: SandboxRecords;
    sandbox: Sandbox;
    resumes: ResumeReader;
    readers: Pick<Readers, 'judge'>;
    executed?: (execution: ExecutionRecord) => void;
  },
) {
  return { runSolution: createSolutionRunner(parts), readResume: createResumeReading(parts) };
}

/** What receivers outside are told. */
export function createWebhookActivities(parts: Parameters<typeof createWebhookSender>[0]) {
  return {
    sendWebhook: createWebhookSender(parts),
    keepTry: createTryKeeper(parts),
    giveUp: (input: DeliveryInput) => parts.records.deliveries.giveUp(input),
  };
}

/** What is said in recordings. */
export function createTranscriptionActivities(parts: TranscriptionParts) {
  return { transcribe: createTranscription(parts) };
}

/** What people are told by mail. */
export function createMailActivities(parts: Parameters<typeof createMailSender>[0]) {
  const { mails } = parts.records;
  return {
    sendMail: createMailSender(parts),
    keepMail: createMailKeeper(parts),
    endMail: ({ mailId, status }: MailInput & { status: Parameters<typeof mails.end>[1] }) =>
      mails.end({ mailId }, status),
  };
}

/** What the systems are told that ordered interviews. */
export function createAtsActivities(parts: Parameters<typeof createCallbackSender>[0]) {
  return {
    sendCallback: createCallbackSender(parts),
    keepCallback: createCallbackKeeper(parts),
    giveUpCallback: (input: CallbackInput) => parts.records.atsOrders.giveUp(input),
  };
}
