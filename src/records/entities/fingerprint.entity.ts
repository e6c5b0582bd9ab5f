import { defineEntity, p } from '@mikro-orm/core';
import { MAIN_ORGANISATION } from '../../domain/organisations.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { FingerprintedSubmissionEntity } from './fingerprinted-submission.entity.ts';

/** That a submission has a fingerprint: see `src/domain/integrity/similarity/fingerprints.ts`. */
export const FingerprintEntity = defineEntity({
  name: 'Fingerprint',
  tableName: 'fingerprints',
  properties: {
    organisationId: p.string().primary().default(MAIN_ORGANISATION),
    taskId: p.string().primary(),
    language: p.string().primary().$type<Language>(),
    hash: p.bigint('number').primary(),
    submission: () =>
      p
        .manyToOne(FingerprintedSubmissionEntity)
        .mapToPk()
        .primary()
        .fieldName('submission_key')
        .index('fingerprints_submission_index')
        .deleteRule('cascade')
        .updateRule('no action'),
  },
});
