import { noticeAnswer, noticeQuery } from '../../contract/notice.ts';
import { declare, json } from '../endpoint.ts';

export const NOTICE = declare('Interview', {
  getNotice: {
    method: 'get',
    path: '/notice',
    summary: 'What an interview records, and what to agree to before it',
    description:
      'For a page to show before it starts an interview: `notice_version` and the consents go into `/interview/start`. Another text has another version.',
    access: 'anyone',
    query: noticeQuery,
    answers: { 200: json('The notice', noticeAnswer) },
  },
});
