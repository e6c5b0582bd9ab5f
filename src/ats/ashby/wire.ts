import { z } from 'zod';
import { reference } from '../../contract/parts.ts';
import { name } from '../../contract/strings.ts';
import { email, foreignId, type Order, otherName } from '../order.ts';

const success = z.literal(true);

export const listAnswer = z
  .strictObject({
    success,
    results: z.array(
      z.strictObject({ assessment_type_id: z.uuid(), name: z.string(), description: z.string() }),
    ),
  })
  .meta({ id: 'AshbyTests' });

/** Fields that are not known are let be: Ashby may add some. */
export const startRequest = z
  .object({
    assessment_type_id: reference,
    candidate: z.object({ ashby_id: foreignId.nullish(), first_name: name, last_name: otherName, email }),
    application: z.object({ ashby_id: foreignId }),
    job: z.object({ ashby_id: foreignId.nullish() }).nullish(),
  })
  .meta({ id: 'AshbyOrder' });

export const cancelRequest = z.object({ assessment_id: reference }).meta({ id: 'AshbyCancellation' });

export const orderedAnswer = z
  .strictObject({ success, results: z.strictObject({ assessment_id: z.uuid() }) })
  .meta({ id: 'AshbyOrdered' });

export function orderOf({
  assessment_type_id,
  candidate,
  application,
  job,
}: z.output<typeof startRequest>): Order {
  return {
    provider: 'ashby',
    packageId: assessment_type_id,
    candidate: {
      firstName: candidate.first_name,
      lastName: candidate.last_name,
      preferredName: null,
      email: candidate.email,
    },
    applicationId: application.ashby_id,
    candidateId: candidate.ashby_id ?? null,
    jobId: job?.ashby_id ?? null,
    profileUrl: null,
    callbackUrl: null,
  };
}
