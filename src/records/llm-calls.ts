import type { Database } from '../database/database.ts';
import type { LlmCall } from '../domain/llm-call.ts';
import { LlmCallEntity } from './entities/llm-call.entity.ts';

export interface LlmCallRecords {
  /** Keeping the same id again is harmless. */
  keep(call: LlmCall): Promise<void>;
  /** Of one interview, oldest first. */
  of(interviewId: string): Promise<LlmCall[]>;
}

export function createLlmCallRecords({ em }: Database): LlmCallRecords {
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
          id,
          interviewId,
          purpose,
          subjectId,
          promptVersion,
          model: model ?? null,
          outcome,
          startedAt,
          durationMs,
          attempts,
        }),
      );
    },
  };
}
