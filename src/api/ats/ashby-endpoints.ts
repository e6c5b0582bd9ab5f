import { cancelRequest, listAnswer, orderedAnswer, startRequest } from '../../ats/ashby/wire.ts';
import { declare, json } from '../endpoint.ts';

const access = { action: 'ats.order' } as const;

export const ASHBY = declare('ATS', {
  listAshbyTests: {
    method: 'post',
    path: '/ats/ashby/assessment.list',
    summary: 'For Ashby: the packages that can be ordered',
    description:
      'By a key with the scopes `packages`, `invitations` and `results`, as the user name of Basic.',
    access,
    answers: { 200: json('The latest first', listAnswer) },
  },
  startAshbyAssessment: {
    method: 'post',
    path: '/ats/ashby/assessment.start',
    summary: 'For Ashby: invite a candidate',
    description: 'Its application is the natural key: a repeat is the same invitation.',
    access,
    idempotent: 'by answer',
    body: startRequest,
    answers: { 200: json('Invited, then or before', orderedAnswer) },
    problems: [409],
  },
  cancelAshbyAssessment: {
    method: 'post',
    path: '/ats/ashby/assessment.cancel',
    summary: 'For Ashby: take an invitation back',
    description: 'Until it is accepted; then 409 `wrong_state`. Twice is harmless.',
    access,
    idempotent: 'by answer',
    body: cancelRequest,
    answers: { 200: json('Cancelled, then or before', orderedAnswer) },
    problems: [404, 409],
  },
});
