import { defineEntity, p } from '@mikro-orm/core';
import { InterviewEntity } from './interview.entity.ts';

export const ReportEntity = defineEntity({
  name: 'Report',
  tableName: 'reports',
  properties: {
    interview: () =>
      p
        .manyToOne(InterviewEntity)
        .mapToPk()
        .primary()
        .fieldName('interview_id')
        .index(false)
        .deleteRule('no action')
        .updateRule('no action'),
    json: p.text(),
    sha256: p.string(),
    announcedSha256: p.string().nullable(),
  },
});
