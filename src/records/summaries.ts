import type { Database } from '../database/database.ts';
import { SummaryEntity } from './entities/summary.entity.ts';

/** What a model has noted of an interview's beginning. */
interface SummaryRecord {
  /** Number of the last event that it tells of. */
  throughSeq: number;
  text: string;
}

export interface SummaryRecords {
  /** One that reaches as far is there already: it stays, so that what was done once is not done again. */
  keep(interviewId: string, summary: SummaryRecord): Promise<void>;
  /** The one that reaches furthest. */
  latest(interviewId: string): Promise<SummaryRecord | null>;
}

export function createSummaryRecords({ em }: Database): SummaryRecords {
  return {
    async keep(interviewId, { throughSeq, text }) {
      await em
        .fork()
        .createQueryBuilder(SummaryEntity)
        .insert({ interview: interviewId, throughSeq, text })
        .onConflict(['interview', 'throughSeq'])
        .ignore()
        .execute();
    },

    async latest(interviewId) {
      const row = await em
        .fork()
        .findOne(SummaryEntity, { interview: interviewId }, { orderBy: { throughSeq: 'desc' } });
      return row && { throughSeq: row.throughSeq, text: row.text };
    },
  };
}
