import type { StoredReport } from '../contract/report.ts';
import type { Declaration } from '../domain/bias-audit/groups.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import type { Transcript } from '../domain/transcription/transcription.ts';
import type { Locale } from '../domain/vocabulary.ts';
import type { InvitationRecord } from '../records/invitation.ts';
import type { InterviewRecord, Records } from '../records/records.ts';
import type { ResumeRecord } from '../records/resume.ts';
import type { User } from '../records/user.ts';
import { presentReport } from '../report/audience.ts';
import { decisionsIn } from '../report/decisions.ts';
import { reviewsIn } from '../report/reviews.ts';
import { findReport } from '../report/stored.ts';
import type { TelemetryStore } from '../telemetry/telemetry.ts';
import { NOTES } from './notes.ts';

export interface ExportParts {
  records: Records;
  telemetry: Pick<TelemetryStore, 'readAll'>;
  /** An event as its candidate sees it. */
  presentEvent: (event: InterviewEvent, interview: InterviewRecord) => unknown;
  /** What was noticed, as its candidate may see it; null where they may not or cannot yet. */
  integrityOf: (interview: InterviewRecord, locale: Locale) => Promise<object | null>;
  /** What the person has declared for the bias audit; left out where it is not they who ask. */
  declarationOf?: (personId: string) => Promise<Declaration | null>;
  clock: () => number;
}

/** Of what a member did, the latest so many. */
const MOST_ACTIONS = 10_000;

/** All that is stored of a person, as they may see it: what the company alone sees of an interview is not in it. */
export async function exportPerson(user: User, parts: ExportParts): Promise<object> {
  const interviews = await parts.records.interviews.ofPerson(user.id);
  const exported: object[] = [];
  for (const interview of interviews) exported.push(await exportInterview(interview, user, parts));
  const actions = await parts.records.audit.ofPerson(user.id, MOST_ACTIONS);
  const { id, email, nickname, role, locale, createdAt } = user;
  return {
    exported_at: iso(parts.clock()),
    user: { id, email, nickname, role, locale, created_at: iso(createdAt) },
    ...(parts.declarationOf && { declaration: await parts.declarationOf(id) }),
    invitations: (await parts.records.invitations.ofCandidate(id)).map(invitationOf),
    interviews: exported,
    actions: actions.map(({ at, action, object, detail, address }) => ({
      at: iso(at),
      action,
      object,
      detail,
      address,
    })),
    notes: NOTES[locale],
  };
}

/** As whom the company has invited them, and what they asked for. */
function invitationOf({
  candidate,
  external,
  timeRequest,
  additionalTimePercent,
  createdAt,
  openedAt,
  acceptedAt,
  interviewId,
}: InvitationRecord) {
  return {
    first_name: candidate.firstName,
    last_name: candidate.lastName,
    preferred_name: candidate.preferredName,
    email: candidate.email,
    locale: candidate.locale,
    external: external && {
      provider: external.provider,
      candidate_id: external.candidateId,
      application_id: external.applicationId,
      job_id: external.jobId,
      profile_url: external.profileUrl,
    },
    additional_time_percent: additionalTimePercent,
    time_request: timeRequest && { text: timeRequest.text, at: iso(timeRequest.at) },
    created_at: iso(createdAt),
    opened_at: openedAt === null ? null : iso(openedAt),
    accepted_at: acceptedAt === null ? null : iso(acceptedAt),
    session_id: interviewId,
  };
}

async function exportInterview(
  interview: InterviewRecord,
  user: User,
  { records, telemetry, presentEvent, integrityOf }: ExportParts,
): Promise<object> {
  const { id, track, level, locale, languages, practice, createdAt, finishedAt, currentTaskId } = interview;
  const events = await records.events.after(id, 0);
  const { events: seen, edits } = await telemetry.readAll(id);
  const found = interview.reportReady && !practice ? await findReport(id, records) : null;
  return {
    session_id: id,
    ...{ track, level, locale, languages, practice },
    created_at: iso(createdAt),
    finished_at: finishedAt === null ? null : iso(finishedAt),
    events: events.map((event) => presentEvent(event, interview)),
    code: await textsOf(events, records),
    resume: resumeOf(await records.resumes.find(id)),
    transcripts: (await records.transcripts.ofInterview(id)).map(transcriptOf),
    recordings: await recordingsOf(id, records),
    drafts: await draftsOf(id, [...tasksIn(events), ...(currentTaskId ? [currentTaskId] : [])], records),
    report: found && reportOf(found.report, { user, events, extent: interview.reportToCandidate }),
    telemetry: { events: seen, edits },
    integrity: await integrityOf(interview, user.locale),
    fingerprints: await fingerprintsOf(id, records),
  };
}

/** As far as their package shows it to them. Signals and chain stand beside it, in `integrity`. */
function reportOf(
  stored: StoredReport,
  {
    user,
    events,
    extent,
  }: { user: User; events: readonly InterviewEvent[]; extent: InterviewRecord['reportToCandidate'] },
) {
  if (extent === 'none') return null;
  const isCompany = false;
  const reviews = reviewsIn(events, isCompany);
  const decisions = decisionsIn(events, extent);
  const {
    signals: _,
    chain: __,
    explanation: ___,
    ...report
  } = presentReport(stored, {
    ...{ isCompany, extent, candidate: user, integrity: null, reviews, decisions },
    explanation: null,
  });
  return report;
}

/** With all that was read of it. */
function resumeOf(resume: ResumeRecord | null) {
  if (!resume) return null;
  const { format, status, reason, lines, hidden, claims, receivedAt } = resume;
  return {
    received_at: iso(receivedAt),
    ...{ format, status, reason, claims, hidden },
    text: lines.map(({ text }) => text),
  };
}

/** What was written down of what they said, before they mended it. */
function transcriptOf({ uploadId, text, language, durationMs, sha256, model, at }: Transcript) {
  return { upload_id: uploadId, text, language, duration_ms: durationMs, sha256, model, at: iso(at) };
}

/** Of which submissions they are kept, and how many: they are numbers that say nothing by themselves. */
async function fingerprintsOf(interviewId: string, { fingerprints }: Records) {
  const submissions = await fingerprints.ofInterview(interviewId);
  return Promise.all(
    submissions.map(async ({ submissionId, taskId, language }) => ({
      submission_id: submissionId,
      task_id: taskId,
      language,
      count: (await fingerprints.hashesOf(submissionId)).length,
    })),
  );
}

/** By SHA-256. */
async function textsOf(
  events: readonly InterviewEvent[],
  { blobs }: Records,
): Promise<Record<string, string>> {
  const hashes = new Set(
    events.flatMap((event) => ('codeSha256' in event.data ? event.data.codeSha256 : [])),
  );
  const texts: Record<string, string> = {};
  for (const sha256 of hashes) texts[sha256] = await blobs.get(sha256);
  return texts;
}

/** Where each is heard, as long as it is kept. */
async function recordingsOf(interviewId: string, { uploads }: Records) {
  return (await uploads.ofInterview(interviewId)).map((upload) => ({
    upload_id: upload.id,
    type: upload.type,
    purpose: upload.purpose,
    bytes: upload.received,
    duration_ms: upload.durationMs,
    sha256: upload.sha256,
    made_at: iso(upload.createdAt),
    path: upload.removedAt === null && upload.finishedAt !== null ? `/uploads/${upload.id}` : null,
  }));
}

async function draftsOf(interviewId: string, taskIds: readonly string[], { drafts }: Records) {
  const all = await Promise.all(
    [...new Set(taskIds)].map(async (taskId) => {
      const ofTask = await drafts.ofTask({ interviewId, taskId });
      return ofTask.map(({ language, code, savedAt }) => ({
        task_id: taskId,
        language,
        code,
        saved_at: iso(savedAt),
      }));
    }),
  );
  return all.flat();
}

function tasksIn(events: readonly InterviewEvent[]): string[] {
  return events.flatMap((event) => (event.type === 'task' ? event.data.taskId : []));
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
