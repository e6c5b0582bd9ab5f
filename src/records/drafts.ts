import type { InferEntity } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { type Draft, type DraftRevision, judgeRevision, takesDrafts } from '../domain/interview/draft.ts';
import { claimOf } from './claims.ts';
import { DraftEntity } from './entities/draft.entity.ts';
import { InterviewEntity } from './entities/interview.entity.ts';

export interface DraftRecords {
  /**
   * Judges the revision and stores it in one transaction, so that of two writers one comes second, and nothing is saved
   * once the task's end is stored. `clock` is asked inside it: a draft is never dated from before it waited for its turn.
   */
  save(place: DraftPlace, sent: SentRevision, clock: () => number): Promise<DraftOutcome>;
  /** One for each language, newest first. */
  ofTask(place: DraftPlace): Promise<Draft[]>;
}

interface DraftPlace {
  interviewId: string;
  taskId: string;
}

export interface SentRevision extends DraftRevision {
  clientId?: string | undefined;
}

export type DraftOutcome =
  /** Stored, now or before. */
  | { kind: 'saved'; draft: Draft }
  /** With what is stored instead. */
  | { kind: 'conflict'; draft: Draft | null }
  /** The task takes no drafts. */
  | { kind: 'closed' };

export function createDraftRecords({ em, transaction }: Database): DraftRecords {
  return {
    save: ({ interviewId, taskId }, sent, clock) =>
      transaction([claimOf(interviewId)], async (tx): Promise<DraftOutcome> => {
        const { language, code, revision, clientId = null } = sent;
        const savedAt = clock();
        const interview = await tx.findOne(InterviewEntity, { id: interviewId });
        if (!interview || !takesDrafts(standing(interview), taskId, savedAt)) return { kind: 'closed' };
        const key = { interview: interviewId, taskId, language };
        const row = await tx.findOne(DraftEntity, key);
        const stored = row && draftOf(row);
        const verdict = judgeRevision(stored, sent);
        if (verdict === 'same' && stored) return { kind: 'saved', draft: stored };
        if (verdict !== 'save') return { kind: 'conflict', draft: stored };
        await tx
          .createQueryBuilder(DraftEntity)
          .insert({ ...key, code, revision, clientId, savedAt })
          .onConflict(['interview', 'taskId', 'language'])
          .merge()
          .execute();
        return { kind: 'saved', draft: { language, code, revision, savedAt } };
      }),

    async ofTask({ interviewId, taskId }) {
      const rows = await em
        .fork()
        .find(
          DraftEntity,
          { interview: interviewId, taskId },
          { orderBy: { savedAt: 'desc', language: 'asc' } },
        );
      return rows.map(draftOf);
    },
  };
}

function draftOf({ language, code, revision, savedAt }: InferEntity<typeof DraftEntity>): Draft {
  return { language, code, revision, savedAt };
}

function standing({ state, currentTaskId, deadlineAt }: InferEntity<typeof InterviewEntity>) {
  return { state, currentTaskId: currentTaskId ?? null, deadlineAt: deadlineAt ?? null };
}
