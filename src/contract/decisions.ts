import { z } from 'zod';
import { CANDIDATE_DECISIONS } from '../domain/vocabulary.ts';
import { timestamp } from './parts.ts';
import { words } from './strings.ts';

const decision = z.enum(CANDIDATE_DECISIONS).meta({
  id: 'CandidateDecision',
  description: '`advance`: they go on; `hold`: it is left open; `reject`: they do not go on',
});

const MOST_REASONS = 50;
const sentence = words({ min: 1, max: 2_000 });

/** What a person has decided; candidates see as much as their package shows them of the report. */
const decided = {
  decision_id: z.uuid().optional(),
  decision: decision.optional(),
  reasons: z.array(z.string()).optional(),
  note: z.string().nullable().optional().meta({ description: 'Only for the company' }),
  by: z.string().optional().meta({ description: 'Who, a user id. Only for the company' }),
};
export const decidedData = z.strictObject(decided);

/** With the place of its event. */
export const decisionMade = z
  .strictObject({
    seq: z.int().min(1).meta({ description: 'Of its event' }),
    at: timestamp,
    ...decided,
    by_nickname: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'Of whoever decided; null once there is no such account. Only for the company' }),
  })
  .meta({
    id: 'Decision',
    description:
      'Made by a person. A candidate has the decision and its reasons, the decision alone, or neither, as `report_to_candidate` of the package says',
  });
export type DecisionAnswer = z.output<typeof decisionMade>;

export const decisionRequest = z.strictObject({
  decision,
  reasons: z
    .array(sentence)
    .min(1)
    .max(MOST_REASONS)
    .meta({ description: 'For the candidate as well, where their package shows them the whole report' }),
  note: sentence.optional().meta({ description: 'For the company alone' }),
});

export const decisionTaken = z.strictObject({ decision_id: z.uuid() });

export const decisionsAnswer = z.strictObject({
  decisions: z
    .array(decisionMade)
    .meta({ description: 'In the order in which they were made: the last one holds' }),
});
