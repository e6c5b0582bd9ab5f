import type { SqlEntityManager } from '@mikro-orm/sqlite';
import { LlmCallEntity } from './entities/llm-call.entity.ts';

/** What one question to the language models cost and how it ended, without any text. */
export interface LlmCallRecord {
  id: string;
  interviewId: string;
  purpose: string;
  /** The reply, submission or interview that it was asked for. */
  subjectId: string;
  promptVersion: string;
  /** Null when no model answered. */
  model: string | null;
  outcome: string;
  startedAt: number;
  durationMs: number;
  attempts: {
    model: string;
    outcome: string;
    status: number | null;
    startedAt: number;
    firstTokenMs: number | null;
    durationMs: number;
    tokensIn: number | null;
    tokensOut: number | null;
  }[];
}

export interface LlmCallRecords {
  /** Keeping the same id again is harmless. */
  keep(call: LlmCallRecord): Promise<void>;
  /** Of one interview, oldest first. */
  of(interviewId: string): Promise<LlmCallRecord[]>;
}

export function createLlmCallRecords(em: SqlEntityManager): LlmCallRecords {
  return {
    async keep({ interviewId, ...call }) {
      await em
        .fork()
        .createQueryBuilder(LlmCallEntity)
        .insert({ ...call, interview: interviewId })
        .onConflict('id')
        .ignore()
        .execute();
    },

    async of(interviewId) {
      const rows = await em
        .fork()
        .find(LlmCallEntity, { interview: interviewId }, { orderBy: { startedAt: 'asc', id: 'asc' } });
      return rows.map(
        ({ id, purpose, subjectId, promptVersion, model, outcome, startedAt, durationMs, attempts }) => ({
          ...{ id, interviewId, purpose, subjectId, promptVersion, model: model ?? null, outcome },
          ...{ startedAt, durationMs, attempts },
        }),
      );
    },
  };
}
