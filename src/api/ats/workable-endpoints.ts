import { assessmentAnswer, assessmentRequest, testsAnswer } from '../../ats/workable/wire.ts';
import { declare, json } from '../endpoint.ts';

const access = { action: 'ats.order' } as const;

export const WORKABLE = declare('ATS', {
  listWorkableTests: {
    method: 'get',
    path: '/ats/workable/tests',
    summary: 'For Workable: the packages that can be ordered',
    description: 'By a key with the scopes `packages`, `invitations` and `results`, as Bearer.',
    access,
    answers: { 200: json('The latest first', testsAnswer) },
  },
  orderWorkableAssessment: {
    method: 'post',
    path: '/ats/workable/assessments',
    summary: 'For Workable: invite a candidate',
    description:
      '`callback_url` is its natural key: a repeat is the same invitation. It is called by PUT, with the token that an admin has set, whenever there is something new.',
    access,
    idempotent: 'by answer',
    body: assessmentRequest,
    answers: { 201: json('Invited, then or before', assessmentAnswer) },
    problems: [409],
  },
});
