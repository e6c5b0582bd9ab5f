import { z } from 'zod';
import { reference } from '../../contract/parts.ts';
import { name } from '../../contract/strings.ts';
import { email, idOfUrl, type Order, otherName, unread, url } from '../order.ts';

export const testsAnswer = z
  .strictObject({ tests: z.array(z.strictObject({ id: z.uuid(), name: z.string() })) })
  .meta({ id: 'WorkableTests' });

/** Fields that are not known are let be: Workable may add some. */
export const assessmentRequest = z
  .object({
    test_id: reference,
    job_shortcode: name.nullish(),
    job_title: unread,
    callback_url: url.meta({ description: 'Called by PUT whenever there is something new' }),
    candidate: z.object({ first_name: name, last_name: otherName, email, phone: unread }),
  })
  .meta({ id: 'WorkableOrder' });

export const assessmentAnswer = z.strictObject({ assessment_id: z.uuid() }).meta({ id: 'WorkableOrdered' });

/** It names an order by nothing but the URL at which it wants to hear of it. */
export function orderOf(body: z.output<typeof assessmentRequest>): Order {
  const { candidate, callback_url: callbackUrl } = body;
  return {
    provider: 'workable',
    packageId: body.test_id,
    candidate: {
      firstName: candidate.first_name,
      lastName: candidate.last_name,
      preferredName: null,
      email: candidate.email,
    },
    applicationId: idOfUrl(callbackUrl),
    candidateId: null,
    jobId: body.job_shortcode ?? null,
    profileUrl: null,
    callbackUrl,
  };
}
