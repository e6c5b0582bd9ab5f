import { defineEntity, p } from '@mikro-orm/core';
import { InterviewEntity } from './interview.entity.ts';

/** One exported Temporal history a run of the workflow. */
export const HistoryEntity = defineEntity({
  name: 'History',
  tableName: 'histories',
  properties: {
    interview: () => p.manyToOne(InterviewEntity).mapToPk().primary().fieldName('interview_id').index(false),
    runId: p.string().primary(),
    savedAt: p.bigint('number'),
    /** JSON, compressed. */
    gzip: p.uint8array(),
  },
});
