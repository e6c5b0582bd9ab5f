import { defineEntity, p } from '@mikro-orm/core';
import { InterviewEntity } from './interview.entity.ts';

/** What was said in a recording, by the recording's id. */
export const TranscriptEntity = defineEntity({
  name: 'Transcript',
  tableName: 'transcripts',
  properties: {
    uploadId: p.text().primary(),
    interview: () =>
      p
        .manyToOne(InterviewEntity)
        .mapToPk()
        .fieldName('interview_id')
        .index('transcripts_interview_index')
        .deleteRule('no action')
        .updateRule('no action'),
    text: p.text(),
    isCut: p.boolean(),
    language: p.text(),
    durationMs: p.integer(),
    sha256: p.text(),
    model: p.text(),
    at: p.bigint('number'),
  },
});
