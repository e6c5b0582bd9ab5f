import type { InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { PACKAGE_DEFAULTS } from '../domain/packages/package.ts';
import { MOST_HIDDEN, MOST_HIDDEN_TEXT } from '../domain/resume/reading.ts';
import { excerpt } from '../domain/text.ts';
import { addText, hashOf, removeText } from './blobs.ts';
import { claimOf, TEXTS } from './claims.ts';
import { InterviewEntity } from './entities/interview.entity.ts';
import { ResumeEntity } from './entities/resume.entity.ts';
import type { NewResume, ReadOutcome, ResumeRecord, ResumeRecords } from './resume.ts';

type ResumeRow = InferEntity<typeof ResumeEntity>;

const DUE =
  'select interview_id, reading_id, file_sha256, begun from resumes where due_at <= ? order by due_at limit ?';
const DAY_MS = 24 * 3_600_000;
const ENDED = `select r.interview_id as id from resumes r join interviews i on i.id = r.interview_id
  where i.finished_at is not null and i.finished_at + coalesce(i.media_days, ?) * cast(? as bigint) <= ?`;
/** A program that happens to be the same text is still needed. */
const IS_EVENT_OF =
  'select 1 as found from events where interview_id = ? and cast(data as text) like ? limit 1';

export function createResumeRecords({ em, rows, transaction }: Database): ResumeRecords {
  return {
    put: (resume) =>
      transaction([claimOf(resume.interviewId), TEXTS], async (tx) => {
        const { interviewId } = resume;
        const interview = await tx.findOne(InterviewEntity, { id: interviewId });
        if (!interview || interview.state === 'finished') return null;
        const fileSha256 = hashOf(resume.base64);
        const stored = await tx.findOne(ResumeEntity, { interview: interviewId });
        if (stored?.fileSha256 === fileSha256 && stored.status !== 'failed') return recordOf(stored);
        if (stored) await dropFile(tx, stored);
        await addText(tx, { sha256: fileSha256, content: resume.base64 }, interviewId);
        const row = newRow(resume, fileSha256);
        await tx.createQueryBuilder(ResumeEntity).insert(row).onConflict('interview').merge().execute();
        return recordOf(row);
      }),

    async find(interviewId) {
      const row = await em.fork().findOne(ResumeEntity, { interview: interviewId });
      return row && recordOf(row);
    },

    isGiven: async (interviewId) => (await em.fork().count(ResumeEntity, { interview: interviewId })) > 0,

    async confirmed(interviewId) {
      const row = await em.fork().findOne(ResumeEntity, { interview: interviewId }, { fields: ['claims'] });
      return (row?.claims ?? [])
        .filter(({ confirmed }) => confirmed)
        .map(({ id, kind, text, line }) => ({ id, kind, text, line }));
    },

    decide: (interviewId, { confirmed, removed }) =>
      transaction([claimOf(interviewId)], async (tx) => {
        const row = await tx.findOne(ResumeEntity, { interview: interviewId });
        if (row?.status !== 'ready') return null;
        const ids = new Set(row.claims.map(({ id }) => id));
        const gone = new Set(row.removed);
        const unknown = [
          ...confirmed.filter((id) => !ids.has(id) || removed.includes(id)),
          ...removed.filter((id) => !ids.has(id) && !gone.has(id)),
        ];
        if (unknown.length > 0) return { resume: recordOf(row), unknown };
        row.claims = row.claims
          .filter(({ id }) => !removed.includes(id))
          .map((claim) => ({ ...claim, confirmed: claim.confirmed || confirmed.includes(claim.id) }));
        row.removed = [...new Set([...row.removed, ...removed])];
        return { resume: recordOf(row), unknown };
      }),

    remove: (interviewId) => transaction([claimOf(interviewId), TEXTS], (tx) => removeIn(tx, interviewId)),

    keep: ({ interviewId, readingId, fileSha256 }, { resultSha256, outcome, at }) =>
      transaction([claimOf(interviewId), TEXTS], async (tx) => {
        const row = await tx.findOne(ResumeEntity, { interview: interviewId });
        const isOpen = row?.status === 'reading';
        const isOwn = isOpen && row.readingId === readingId;
        if (isOwn) {
          Object.assign(row, changeBy(outcome), { readAt: at, dueAt: null });
          await tx.flush();
        }
        // The same file was given anew: it is read again, and both are needed.
        if (!isOwn && isOpen && row.fileSha256 === fileSha256) return false;
        for (const sha256 of [fileSha256, resultSha256])
          if (sha256 !== null) await dropText(tx, sha256, interviewId);
        return isOwn;
      }),

    async due(at, limit) {
      const found = await rows(DUE, [at, limit]);
      return found.map((row) => ({
        interviewId: String(row.interview_id),
        readingId: String(row.reading_id),
        fileSha256: String(row.file_sha256),
        begun: Boolean(row.begun),
      }));
    },

    async postpone({ interviewId, readingId, begun }, { dueBy, dueAt }) {
      await em
        .fork()
        .nativeUpdate(
          ResumeEntity,
          { interview: interviewId, readingId, status: 'reading', dueAt: { $lte: dueBy } },
          { dueAt, ...(begun && { begun }) },
        );
    },

    async removeEnded(at) {
      const ended = await rows(ENDED, [PACKAGE_DEFAULTS.mediaDays, DAY_MS, at]);
      for (const { id } of ended) {
        const interviewId = String(id);
        await transaction([claimOf(interviewId), TEXTS], (tx) => removeIn(tx, interviewId));
      }
      return ended.length;
    },
  };
}

function newRow({ interviewId, readingId, format, bytes, at }: NewResume, fileSha256: string) {
  return {
    interview: interviewId,
    ...{ readingId, fileSha256, format, bytes },
    status: 'reading' as const,
    reason: null,
    ...{ lines: [], hiddenCount: 0, hidden: [], claims: [], removed: [] },
    receivedAt: at,
    readAt: null,
    begun: false,
    // The clock of whoever looks may go behind ours.
    dueAt: Math.min(at, Date.now()),
  };
}

function changeBy(outcome: ReadOutcome) {
  if (outcome.kind === 'failed') return { status: outcome.kind, reason: outcome.reason };
  const { lines, hidden, claims } = outcome;
  return {
    status: outcome.kind,
    lines,
    hiddenCount: hidden.length,
    hidden: hidden
      .slice(0, MOST_HIDDEN)
      .map(({ page, kind, text }) => ({ page, kind, text: excerpt(text, MOST_HIDDEN_TEXT) })),
    claims: claims.map((claim) => ({ ...claim, confirmed: false })),
  };
}

async function removeIn(tx: SqlEntityManager, interviewId: string): Promise<void> {
  const row = await tx.findOne(ResumeEntity, { interview: interviewId });
  if (!row) return;
  await dropFile(tx, row);
  await tx.nativeDelete(ResumeEntity, { interview: interviewId });
}

/** A file that somebody reads is removed when they have: nothing else would tell them from a lost one. */
async function dropFile(tx: SqlEntityManager, { status, begun, fileSha256, interview }: ResumeRow) {
  if (status === 'reading' && !begun) await dropText(tx, fileSha256, interview as unknown as string);
}

async function dropText(tx: SqlEntityManager, sha256: string, interviewId: string): Promise<void> {
  const found = await tx.execute(IS_EVENT_OF, [interviewId, `%${sha256}%`]);
  if (found.length === 0) await removeText(tx, sha256, interviewId);
}

function recordOf(row: Omit<ResumeRow, 'interview'> & { interview: unknown }): ResumeRecord {
  return {
    interviewId: row.interview as string,
    readingId: row.readingId,
    format: row.format,
    bytes: row.bytes,
    status: row.status,
    reason: row.reason ?? null,
    lines: row.lines,
    hiddenCount: row.hiddenCount,
    hidden: row.hidden,
    claims: row.claims,
    receivedAt: row.receivedAt,
    readAt: row.readAt ?? null,
  };
}
