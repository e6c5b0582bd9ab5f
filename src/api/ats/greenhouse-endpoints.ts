import {
  listTestsAnswer,
  responseErrorAnswer,
  responseErrorRequest,
  sendTestAnswer,
  sendTestRequest,
  testStatusAnswer,
  testStatusQuery,
} from '../../ats/greenhouse/wire.ts';
import { declare, json } from '../endpoint.ts';

const access = { action: 'ats.order' } as const;

export const GREENHOUSE = declare('ATS', {
  listGreenhouseTests: {
    method: 'get',
    path: '/ats/greenhouse/list_tests',
    summary: 'For Greenhouse: the packages that can be ordered',
    description:
      'By a key with the scopes `packages`, `invitations` and `results`, as are all calls of systems.',
    access,
    answers: { 200: json('The latest first', listTestsAnswer) },
  },
  sendGreenhouseTest: {
    method: 'post',
    path: '/ats/greenhouse/send_test',
    summary: 'For Greenhouse: invite a candidate',
    description:
      'The application that `greenhouse_profile_url` names, else `url`, is its natural key: a repeat is the same invitation, and another `url` is told as well. The key that it is called with is kept, sealed, to call back by.',
    access,
    idempotent: 'by answer',
    body: sendTestRequest,
    answers: { 200: json('Invited, then or before', sendTestAnswer) },
    problems: [404, 409],
  },
  getGreenhouseStatus: {
    method: 'get',
    path: '/ats/greenhouse/test_status',
    summary: 'For Greenhouse: how an order stands',
    description: 'Never anything of integrity, nor a decision of people.',
    access,
    query: testStatusQuery,
    answers: { 200: json('As it is stored now', testStatusAnswer) },
    problems: [404],
  },
  hearGreenhouseError: {
    method: 'post',
    path: '/ats/greenhouse/response_error',
    summary: 'For Greenhouse: tell that an answer made no sense',
    description: 'The last one is shown with the connection, without what it says of the candidate.',
    access,
    idempotent: 'by answer',
    body: responseErrorRequest,
    answers: { 200: json('Heard', responseErrorAnswer) },
  },
});
