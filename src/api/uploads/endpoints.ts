import { appendHeaders, byUpload, makeHeaders, tusHeaders } from '../../contract/uploads.ts';
import { declare, written } from '../endpoint.ts';

export const UPLOADS = declare('Recordings', {
  makeUpload: {
    method: 'post',
    path: '/uploads',
    summary: 'Begin a recording (tus 1.0: creation)',
    description:
      'With `Upload-Length` or `Upload-Defer-Length: 1`; the first bytes may come along, as `application/offset+octet-stream`. `Location` is where the next ones go. For the candidate, while the interview runs and allows it.',
    access: 'signed in',
    tus: true,
    limits: ['uploads'],
    headers: makeHeaders,
    answers: { 201: { description: 'Begun; `Location` says where' } },
    problems: [400, 404, 409, 413, 415],
  },
  appendUpload: {
    method: 'patch',
    path: '/uploads/:upload_id',
    summary: 'Send bytes of it, behind those that are there (tus 1.0)',
    description:
      'As `application/offset+octet-stream`. What `Upload-Offset` of the answer says is stored. With the last byte it is measured: one that is too long, or nothing that can be played, is refused and gone. `HEAD` says where it is.',
    access: 'signed in',
    tus: true,
    limits: ['slices'],
    params: byUpload,
    headers: appendHeaders,
    answers: { 204: { description: 'Stored' } },
    problems: [400, 404, 409, 410, 413, 415],
  },
  removeUpload: {
    method: 'delete',
    path: '/uploads/:upload_id',
    summary: 'Give it up (tus 1.0: termination)',
    description: 'For the candidate, as long as nothing in the interview refers to it.',
    access: 'signed in',
    tus: true,
    limits: ['slices'],
    params: byUpload,
    headers: tusHeaders,
    answers: { 204: { description: 'Gone' } },
    problems: [404, 409, 410],
  },
  readUpload: {
    method: 'get',
    path: '/uploads/:upload_id',
    summary: 'Hear or see it',
    description:
      'For its candidate and the company. One `Range` of bytes is answered with 206, also by `If-Range`; `If-None-Match` with 304. `HEAD` with `Tus-Resumable` says how much of it is there, for the candidate.',
    access: 'signed in',
    tus: true,
    params: byUpload,
    headers: tusHeaders,
    answers: {
      200: written('The recording', 'audio/webm'),
      206: written('A part of it', 'audio/webm'),
      304: { description: 'As it was' },
    },
    problems: [404, 409, 410, 416],
  },
});
