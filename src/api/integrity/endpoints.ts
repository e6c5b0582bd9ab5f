import { z } from 'zod';
import {
  appealRequest,
  appealTaken,
  integrityAnswer,
  reviewRequest,
  reviewTaken,
} from '../../contract/integrity.ts';
import { reference } from '../../contract/parts.ts';
import { declare, json } from '../endpoint.ts';

const byId = z.strictObject({ id: reference });

export const INTEGRITY = declare('Integrity', {
  getIntegrity: {
    method: 'get',
    path: '/interview/:id/integrity',
    summary: 'What a person should look at, with evidence and both readings; changes nothing',
    description:
      'Advice that enters no score: a signal is never a verdict, and one event alone is never `strong`. The candidate reads the same once the interview is finished, without the notes of reviewers and who they are.',
    access: { action: 'interview.read', interview: 'params.id' },
    params: byId,
    answers: { 200: json('As it is now', integrityAnswer) },
    problems: [409],
  },
  reviewIntegrity: {
    method: 'post',
    path: '/interview/:id/integrity/review',
    summary: 'Say what you make of the signals; interviewers and admins only',
    description:
      'At any time, also before the end and as long as the interview is kept. Several are kept; none changes ability or score.',
    access: { action: 'integrity.review', interview: 'params.id' },
    idempotent: 'by answer',
    limits: ['messages'],
    params: byId,
    body: reviewRequest,
    answers: { 200: json('Taken; it is an event', reviewTaken) },
    problems: [409],
  },
  appealIntegrity: {
    method: 'post',
    path: '/interview/:id/integrity/appeal',
    summary: 'Say what you have against it, once, within 14 days after the end; the candidate',
    description: 'For the people who decide, who read it beside the signals and the report.',
    access: { action: 'interview.take', interview: 'params.id' },
    idempotent: 'by answer',
    limits: ['messages'],
    params: byId,
    body: appealRequest,
    answers: { 202: json('Taken; it is an event', appealTaken) },
    problems: [409],
  },
});
