import { z } from 'zod';
import { reference } from '../../contract/parts.ts';
import { name, text, words } from '../../contract/strings.ts';
import { email, idOfUrl, type Order, otherName, unread, url } from '../order.ts';

/** Greenhouse adds fields when it likes, so those that are not known are let be. */

export const listTestsAnswer = z
  .array(z.strictObject({ partner_test_id: z.uuid(), partner_test_name: z.string() }))
  .meta({ id: 'GreenhouseTests' });

export const sendTestRequest = z
  .object({
    partner_test_id: reference,
    candidate: z.object({
      first_name: name,
      last_name: otherName,
      preferred_name: otherName,
      email,
      greenhouse_profile_url: url,
      resume_url: unread,
      phone_number: unread,
    }),
    sent_by: unread,
    url: url.meta({ description: 'Called by PATCH once there is something new' }),
  })
  .meta({ id: 'GreenhouseOrder' });

export const sendTestAnswer = z
  .strictObject({ partner_interview_id: z.uuid() })
  .meta({ id: 'GreenhouseOrdered' });

export const testStatusQuery = z.object({ partner_interview_id: reference });

export const testStatusAnswer = z
  .strictObject({
    partner_status: z.string().meta({ description: '`complete` once there is a report' }),
    partner_profile_url: z
      .string()
      .optional()
      .meta({ description: 'The report, for members of the company' }),
    partner_score: z
      .int()
      .optional()
      .meta({ description: 'As `score` of the report; left out where nothing was measured' }),
    metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'GreenhouseStatus' });

const MOST_ERRORS = 50;

export const responseErrorRequest = z
  .object({
    api_call: text({ min: 1, max: 200 }),
    errors: z.array(text({ min: 0, max: 2_000 })).max(MOST_ERRORS),
    partner_test_id: reference.nullish(),
    partner_test_name: unread,
    partner_interview_id: reference.nullish(),
    candidate_email: unread,
  })
  .meta({ id: 'GreenhouseFault' });

export const responseErrorAnswer = z.strictObject({}).meta({ id: 'GreenhouseHeard' });

/** The application is named in the profile's URL alone. */
export function orderOf({
  partner_test_id,
  candidate,
  url: callbackUrl,
}: z.output<typeof sendTestRequest>): Order {
  const profileUrl = candidate.greenhouse_profile_url;
  const applicationId = URL.canParse(profileUrl)
    ? new URL(profileUrl).searchParams.get('application_id')
    : null;
  return {
    provider: 'greenhouse',
    packageId: partner_test_id,
    candidate: {
      firstName: candidate.first_name,
      lastName: candidate.last_name,
      preferredName: candidate.preferred_name,
      email: candidate.email,
    },
    applicationId: applicationId && words100(applicationId) ? applicationId : idOfUrl(callbackUrl),
    candidateId: null,
    jobId: null,
    profileUrl,
    callbackUrl,
  };
}

function words100(id: string): boolean {
  return words({ min: 1, max: 100 }).safeParse(id).success;
}
