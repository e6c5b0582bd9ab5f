import { createAnswerRecords } from './answers.ts';
import { createBlobRecords } from './blobs.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { AnswerEntity } from './entities/answer.entity.ts';
import { BlobEntity } from './entities/blob.entity.ts';
import { EventEntity } from './entities/event.entity.ts';
import { HistoryEntity } from './entities/history.entity.ts';
import { InterviewEntity } from './entities/interview.entity.ts';
import { LlmCallEntity } from './entities/llm-call.entity.ts';
import { PasswordResetEntity } from './entities/password-reset.entity.ts';
import { PlanEntity } from './entities/plan.entity.ts';
import { ReportEntity } from './entities/report.entity.ts';
import { RevokedTokenEntity } from './entities/revoked-token.entity.ts';
import { SummaryEntity } from './entities/summary.entity.ts';
import { UserEntity } from './entities/user.entity.ts';
import { createEventRecords } from './events.ts';
import { createInterviewRecords } from './interviews.ts';
import { createLlmCallRecords } from './llm-calls.ts';
import { sqliteMigrations } from './migrations/sqlite/list.ts';
import type { Records } from './records.ts';
import { openSqlite, pingSqlite } from './sqlite.ts';
import { createSummaryRecords } from './summaries.ts';
import { createUserRecords } from './users.ts';

export const recordEntities = [
  UserEntity,
  PasswordResetEntity,
  RevokedTokenEntity,
  InterviewEntity,
  PlanEntity,
  EventEntity,
  BlobEntity,
  AnswerEntity,
  ReportEntity,
  HistoryEntity,
  LlmCallEntity,
  SummaryEntity,
];

/**
 * Opens the store at `sqlite:<path>` and brings it to the last migration. Throws with one clear line for a kind
 * of database that is not supported.
 */
export async function openRecords({ databaseUrl }: { databaseUrl: string }): Promise<Records> {
  const { path } = parseDatabaseUrl(databaseUrl);
  const orm = await openSqlite(path, { entities: recordEntities, migrations: sqliteMigrations });
  return {
    users: createUserRecords(orm.em),
    interviews: createInterviewRecords(orm.em),
    events: createEventRecords(orm.em),
    blobs: createBlobRecords(orm.em),
    answers: createAnswerRecords(orm.em),
    llmCalls: createLlmCallRecords(orm.em),
    summaries: createSummaryRecords(orm.em),
    ping: () => pingSqlite(orm),
    close: () => orm.close(true),
  };
}
