import { z } from 'zod';
import { decisionRequest, decisionsAnswer, decisionTaken } from '../../contract/decisions.ts';
import { reference } from '../../contract/parts.ts';
import { declare, json } from '../endpoint.ts';

const byId = z.strictObject({ id: reference });

export const DECISIONS = declare('Decisions', {
  listDecisions: {
    method: 'get',
    path: '/interview/:id/decision',
    summary: 'What people have decided about the candidate; changes nothing',
    description:
      'All that were made, the last one holds. The candidate has of each the decision and its reasons, or the decision alone, as their package says, never the note and who decided; with `none` the list is empty.',
    access: { action: 'interview.read', interview: 'params.id' },
    params: byId,
    answers: { 200: json('As it is now', decisionsAnswer) },
  },
  decide: {
    method: 'post',
    path: '/interview/:id/decision',
    summary: 'Decide about the candidate, with reasons; interviewers and admins only',
    description:
      'Once the report is there (before: 409 `report_not_ready`) and as long as the interview is kept. A later decision replaces it, and all are kept. Only a person decides: no key may, and nothing decides by itself.',
    access: { action: 'interview.decide', interview: 'params.id' },
    idempotent: 'by answer',
    limits: ['messages'],
    params: byId,
    body: decisionRequest,
    answers: { 200: json('Taken; it is an event', decisionTaken) },
    problems: [409],
  },
});
