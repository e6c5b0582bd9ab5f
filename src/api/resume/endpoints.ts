import { z } from 'zod';
import { reference } from '../../contract/parts.ts';
import { claimsRequest, resumeAnswer } from '../../contract/resume.ts';
import { MOST_RESUME_BYTES } from '../../domain/resume/reading.ts';
import { declare, json } from '../endpoint.ts';

const byId = z.strictObject({ id: reference });

const TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
  'application/json',
];

export const RESUME = declare('Résumé', {
  putResume: {
    method: 'put',
    path: '/interview/:id/resume',
    summary: 'Give a résumé to talk about, before or during the interview',
    description:
      'The file is the body. It is read in a container without a network; of what it says, the candidate confirms what may be talked about. Nothing is measured by it. A later file takes the place of the earlier one, with its claims; the very same file changes nothing.',
    access: { action: 'interview.take', interview: 'params.id', open: true },
    limits: ['resumes'],
    params: byId,
    file: { types: TYPES, bytes: MOST_RESUME_BYTES },
    answers: { 202: json('Taken; it is being read, unless it was before', resumeAnswer) },
  },
  getResume: {
    method: 'get',
    path: '/interview/:id/resume',
    summary: 'What was read of the résumé',
    description:
      'For the candidate and for people of the company, who also see the texts that the file hides.',
    access: { action: 'interview.watch', interview: 'params.id' },
    params: byId,
    answers: { 200: json('As it stands', resumeAnswer) },
  },
  confirmClaims: {
    method: 'post',
    path: '/interview/:id/resume/claims',
    summary: 'Confirm claims of the résumé, or remove them',
    description:
      'Only what is confirmed reaches the interviewer. What is in neither list stays as it is. An id that is unknown, or in both lists: 422, and nothing is changed.',
    access: { action: 'interview.take', interview: 'params.id', open: true },
    idempotent: 'by answer',
    params: byId,
    body: claimsRequest,
    answers: { 200: json('As it stands now', resumeAnswer) },
  },
  removeResume: {
    method: 'delete',
    path: '/interview/:id/resume',
    summary: 'Remove the résumé, with all that was read of it; twice is harmless',
    description: 'At any time. What was said in the talk stays.',
    access: { action: 'interview.take', interview: 'params.id' },
    params: byId,
    answers: { 204: { description: 'Removed' } },
  },
});
