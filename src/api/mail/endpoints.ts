import { z } from 'zod';
import { reference } from '../../contract/parts.ts';
import { declare, written } from '../endpoint.ts';

const page = written('A page', 'text/html');
const params = z.strictObject({ token: reference });

/** Where the links of mails lead that stop them. Programs that look at mail open every link, so only a POST does anything. */
export const MAIL = declare(null, {
  stopMailPage: {
    method: 'get',
    path: '/mail/stop/:token',
    summary: 'A page to stop mail by',
    description: 'Acts on nothing.',
    access: 'anyone',
    params,
    answers: { 200: page, 404: page },
  },
  stopMail: {
    method: 'post',
    path: '/mail/stop/:token',
    summary: 'Stop mail, or take that back',
    description: 'By the page, or by a mail program’s one click (RFC 8058).',
    access: 'anyone',
    params,
    form: z.object({ again: z.string().optional() }),
    answers: { 200: page, 404: page },
  },
});
