import { z } from 'zod';
import { integrityAnswer } from '../../contract/integrity.ts';
import { reference } from '../../contract/parts.ts';
import { declare, json } from '../endpoint.ts';

export const INTEGRITY = declare('Integrity', {
  getIntegrity: {
    method: 'get',
    path: '/interview/:id/integrity',
    summary: 'What a person should look at, with evidence and both readings; changes nothing',
    description:
      'Advice that enters no score: a signal is never a verdict, and one event alone is never `strong`. The candidate reads the same once the interview is finished.',
    access: { action: 'interview.read', interview: 'params.id' },
    params: z.strictObject({ id: reference }),
    answers: { 200: json('As it is now', integrityAnswer) },
    problems: [409],
  },
});
