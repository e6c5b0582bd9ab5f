import { z } from 'zod';
import { CLAIM_KINDS, MOST_CLAIM_LINE, MOST_CLAIM_TEXT, MOST_CLAIMS } from '../domain/resume/claim.ts';
import { HIDDEN_KINDS, RESUME_FAULTS } from '../domain/resume/read.ts';
import { MOST_HIDDEN, MOST_HIDDEN_TEXT, RESUME_STATUSES } from '../domain/resume/reading.ts';
import { count } from './parts.ts';

const ids = z.array(z.uuid()).max(MOST_CLAIMS);

export const claimsRequest = z.strictObject({
  confirmed: ids.default([]).meta({ description: 'What may be talked about' }),
  removed: ids.default([]).meta({ description: 'What is not so, or not to be talked about; for good' }),
});

export const resumeAnswer = z
  .strictObject({
    status: z.enum(RESUME_STATUSES),
    reason: z
      .enum([...RESUME_FAULTS, 'internal'])
      .optional()
      .meta({
        description:
          'Why there is nothing of a file that `failed`; `internal`: it could not be read here, and may be sent again',
      }),
    hidden_text: count.meta({
      description: 'How many texts are in the file that nobody sees who opens it; none is used',
    }),
    claims: z
      .array(
        z.strictObject({
          id: z.uuid(),
          text: z.string().max(MOST_CLAIM_TEXT * 2),
          kind: z.enum(CLAIM_KINDS),
          line: z
            .string()
            .max(MOST_CLAIM_LINE * 2)
            .meta({ description: 'Of the file, that it comes from, without what is private in it' }),
          confirmed: z.boolean(),
        }),
      )
      .max(MOST_CLAIMS)
      .meta({ description: 'In the order of the file, without those that were removed' }),
    hidden: z
      .array(
        z.strictObject({
          kind: z.enum(HIDDEN_KINDS),
          page: z.int().min(1),
          text: z.string().max(MOST_HIDDEN_TEXT * 2),
        }),
      )
      .max(MOST_HIDDEN)
      .optional()
      .meta({ description: 'For interviewers and admins: the first of the hidden texts' }),
  })
  .meta({ id: 'Resume' });
