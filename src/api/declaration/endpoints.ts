import { declarationRequest } from '../../contract/declaration.ts';
import { declare } from '../endpoint.ts';

export const DECLARATION = declare('Auth', {
  declareMyself: {
    method: 'put',
    path: '/auth/me/declaration',
    summary: 'Say of oneself what a bias audit asks for; voluntary',
    description:
      'For the bias audit alone, which counts groups and shows none that is small. It is kept in a store of its own, under a pseudonym; no call reads it, nobody who decides about candidates sees it, and it changes nothing of an interview. An empty object takes it back.',
    access: 'signed in',
    limits: ['messages'],
    body: declarationRequest,
    answers: { 204: { description: 'Kept, or taken back' } },
  },
});
