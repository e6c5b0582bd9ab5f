import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type SqlEntityManager, sql } from '@mikro-orm/sql';
import { columnsOf } from '../database/columns.ts';
import type { Database } from '../database/database.ts';
import type { TaskData } from '../domain/interview/events.ts';
import type { Span } from '../domain/interview/spans.ts';
import { allowedBy } from '../domain/packages/allowed.ts';
import { INTERVIEW_STATES, type InterviewState } from '../domain/vocabulary.ts';
import { announceOf } from './announcements.ts';
import { letGo } from './blobs.ts';
import { claimOf, TEXTS } from './claims.ts';
import { EventEntity } from './entities/event.entity.ts';
import { HistoryEntity } from './entities/history.entity.ts';
import { InterviewEntity } from './entities/interview.entity.ts';
import { PlanEntity } from './entities/plan.entity.ts';
import { ReportEntity } from './entities/report.entity.ts';
import { isErased } from './events.ts';
import { type InterviewRow, listInterviews } from './interview-list.ts';
import type { InterviewRecord, InterviewRecords } from './records.ts';
import { letGoOfRecordings } from './uploads.ts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Whose rows each belong to one interview. */
const TABLES_OF_INTERVIEWS = [
  'answers',
  'drafts',
  'summaries',
  'llm_calls',
  'llm_tokens',
  'histories',
  'reports',
  'events',
  'plans',
  'stored_bytes',
  // Fingerprints go with their submissions.
  'fingerprinted_submissions',
  'interview_keys',
  // What was sent of it goes with them.
  'webhook_events',
  'report_links',
  'resumes',
  // Their bytes are let go of before.
  'upload_parts',
  'uploads',
  'transcripts',
  // Who was invited; their links and mails go with it.
  'invitations',
] as const;

/** What members were answered when they invited somebody. */
const FORGET_ANSWERS =
  'delete from answers where interview_id in (select id from invitations where interview_id = ?)';

/** The report without texts; what models have used; and whose key sealed what may come late, which that key no longer opens. */
const KEPT_WITHOUT_PERSON: ReadonlySet<string> = new Set(['reports', 'llm_tokens', 'interview_keys']);

/** What a row says of the candidate beside the course of the interview. */
const NOBODY = {
  candidateId: '',
  deadlineAt: null,
  seenAt: null,
  streamOpen: false,
  streamAt: null,
  streamBy: null,
  quietFrom: null,
  quietTo: null,
  absenceTo: null,
  seatClientId: null,
  seatSince: null,
  problemsReported: 0,
} as const;

const DAY_MS = 24 * 3600_000;

const EXPIRED = `select id from interviews
  where practice = false and finished_at is not null
    and ((retention_days is null and finished_at < ?) or finished_at < ? - retention_days * ?)
  order by finished_at, id limit ?`;

export function createInterviewRecords({ em, orm, rows, transaction }: Database): InterviewRecords {
  const columns = columnsOf(orm, InterviewEntity);
  const FIND = `select ${columns.list} from interviews where id = ?`;

  return {
    async find(id) {
      const [row] = await rows(FIND, [id]);
      return row ? interviewOf(columns.entityOf(row)) : null;
    },

    async findAll(ids) {
      const rows = await em.fork().find(InterviewEntity, { id: { $in: [...new Set(ids)] } });
      return new Map(rows.map((row) => [row.id, interviewOf(row)]));
    },

    async findPlan(id) {
      return (await em.fork().findOne(PlanEntity, { interview: id }))?.plan ?? null;
    },

    async list(filter, page) {
      const list = await listInterviews(em.fork(), filter, page);
      return list && { interviews: list.rows.map(interviewOf), nextCursor: list.nextCursor };
    },

    async markSeen(ids, at) {
      await em.fork().nativeUpdate(InterviewEntity, { id: { $in: [...new Set(ids)] } }, { seenAt: at });
    },

    takeSeat: (id, { clientId, since }) =>
      transaction([claimOf(id)], async (tx) => {
        const { seat } = interviewOf(await tx.findOneOrFail(InterviewEntity, { id }));
        if (seat?.clientId === clientId) return seat;
        await tx.nativeUpdate(InterviewEntity, { id }, { seatClientId: clientId, seatSince: since });
        return { clientId, since };
      }),

    async lastSeen(id) {
      return (await em.fork().findOne(InterviewEntity, { id }))?.seenAt ?? null;
    },

    countOpen(candidateId) {
      return em.fork().count(InterviewEntity, { candidateId, practice: false, state: { $ne: 'finished' } });
    },

    async countOpenByState() {
      // By the states' names, so that the index on them answers and the ended ones, which only grow, are not read.
      const openStates = INTERVIEW_STATES.filter((state) => state !== 'finished');
      const rows = await em
        .fork()
        .createQueryBuilder(InterviewEntity, 'i')
        .select(['i.state', sql`count(*)`.as('count')])
        .where({ state: { $in: openStates } })
        .groupBy('state')
        .execute<{ state: InterviewState; count: number }[]>();
      return new Map(rows.map(({ state, count }) => [state, count]));
    },

    async tasksSeenBy(candidateId) {
      const fork = em.fork();
      const interviews = fork.createQueryBuilder(InterviewEntity).select('id').where({ candidateId });
      const rows = await fork.find(EventEntity, { interview: { $in: interviews }, type: 'task' });
      return [...new Set(rows.map(({ data }) => (data as TaskData).taskId))];
    },

    async saveReport(id, { json, sha256, announcedSha256, judgement }) {
      await transaction([claimOf(id)], async (tx) => {
        await tx
          .createQueryBuilder(ReportEntity)
          .insert({ interview: id, json, sha256, announcedSha256 })
          .onConflict('interview')
          .merge()
          .execute();
        await tx.nativeUpdate(InterviewEntity, { id }, judgement);
        // The first report is announced by its event; this is another.
        if (announcedSha256 !== null) {
          const news = { key: `derived ${sha256}`, at: Date.now(), data: { reportSha256: sha256 } };
          await announceOf(tx, id, { type: 'report.updated', ...news });
        }
      });
    },

    async findReport(id) {
      const report = await em.fork().findOne(ReportEntity, { interview: id });
      if (!report) return null;
      const { json, sha256, announcedSha256 } = report;
      return { json, sha256, announcedSha256: announcedSha256 ?? null };
    },

    async practicesBefore(at, limit) {
      const rows = await em
        .fork()
        .find(
          InterviewEntity,
          { practice: true, createdAt: { $lt: at } },
          { orderBy: { createdAt: 'asc' }, limit, fields: ['id'] },
        );
      return rows.map(({ id }) => id);
    },

    async expiredAt(at, { retentionMs, limit }) {
      const found = await rows(EXPIRED, [at - retentionMs, at, DAY_MS, limit]);
      return found.map(({ id }) => id as string);
    },

    async erase(id) {
      await transaction([claimOf(id), TEXTS], async (tx) => {
        await letGo(tx, id);
        await letGoOfRecordings(tx, id);
        await announceErasure(tx, id);
        await tx.execute(FORGET_ANSWERS, [id]);
        for (const table of TABLES_OF_INTERVIEWS) {
          await tx.execute(`delete from ${table} where interview_id = ?`, [id]);
        }
        await tx.nativeDelete(InterviewEntity, { id });
      });
    },

    async ofPerson(candidateId) {
      return (await em.fork().find(InterviewEntity, { candidateId })).map(interviewOf);
    },

    async anonymise(id, { reportJson, at }) {
      await transaction([claimOf(id), TEXTS], async (tx) => {
        const row = await tx.findOne(InterviewEntity, { id });
        if (!row) return;
        await letGo(tx, id);
        await letGoOfRecordings(tx, id);
        await announceErasure(tx, id);
        await tx.execute(FORGET_ANSWERS, [id]);
        for (const table of TABLES_OF_INTERVIEWS) {
          if (!KEPT_WITHOUT_PERSON.has(table))
            await tx.execute(`delete from ${table} where interview_id = ?`, [id]);
        }
        if (reportJson !== null) await tx.nativeUpdate(ReportEntity, { interview: id }, { json: reportJson });
        const ended = row.state === 'finished' ? {} : { state: 'finished' as const, finishedAt: at };
        Object.assign(row, ended, NOBODY, { erasedAt: at });
      });
    },

    async saveHistory(id, runId, json) {
      if (await isErased(em.fork(), id)) return;
      const row = { interview: id, runId, savedAt: Date.now(), gzip: await compress(json) };
      await em
        .fork()
        .createQueryBuilder(HistoryEntity)
        .insert(row)
        .onConflict(['interview', 'runId'])
        .merge(['gzip'])
        .execute();
    },

    async findHistories(id) {
      const rows = await em
        .fork()
        .find(HistoryEntity, { interview: id }, { orderBy: { savedAt: 'asc', runId: 'asc' } });
      return Promise.all(
        rows.map(async (row) => ({ runId: row.runId, json: (await decompress(row.gzip)).toString() })),
      );
    },
  };
}

/** Once, whether the person goes first or the interview. */
function announceErasure(tx: SqlEntityManager, id: string): Promise<void> {
  return announceOf(tx, id, { type: 'candidate.erased', key: 'erased', at: Date.now(), isEnd: true });
}

function interviewOf(row: InterviewRow): InterviewRecord {
  return {
    id: row.id,
    workflowId: row.workflowId,
    candidateId: row.candidateId,
    organisationId: row.organisationId,
    track: row.track,
    level: row.level,
    locale: row.locale,
    languages: row.languages,
    maxTasks: row.maxTasks,
    practice: row.practice,
    packageId: row.packageId ?? null,
    appealDays: row.appealDays ?? null,
    retentionDays: row.retentionDays ?? null,
    reportToCandidate: row.reportToCandidate ?? 'full',
    allowed: allowedBy(row, { isOrdered: row.packageId != null }),
    createdAt: row.createdAt,
    lastSeq: row.lastSeq,
    seenAt: row.seenAt ?? null,
    stream:
      typeof row.streamAt === 'number'
        ? { isOpen: row.streamOpen, at: row.streamAt, quiet: quietOf(row) }
        : null,
    state: row.state,
    taskNumber: row.taskNumber,
    currentTaskId: row.currentTaskId ?? null,
    deadlineAt: row.deadlineAt ?? null,
    attemptsLeft: row.attemptsLeft,
    finishedAt: row.finishedAt ?? null,
    reportReady: row.reportReady,
    problemsReported: row.problemsReported,
    replaced: row.replacedFrom && row.replacedAt ? { from: row.replacedFrom, at: row.replacedAt } : null,
    seat: row.seatClientId && row.seatSince ? { clientId: row.seatClientId, since: row.seatSince } : null,
    judgement:
      row.ability && row.fit ? { ability: row.ability, fit: row.fit, score: row.score ?? null } : null,
    erasedAt: row.erasedAt ?? null,
  };
}

function quietOf({ quietFrom, quietTo }: InterviewRow): Span | null {
  return quietFrom != null && quietTo != null ? { from: quietFrom, to: quietTo } : null;
}
