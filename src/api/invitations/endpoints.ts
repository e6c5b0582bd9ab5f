import { z } from 'zod';
import {
  acceptAnswer,
  acceptRequest,
  importAnswer,
  importQuery,
  invitationAnswer,
  invitationChange,
  invitationRequest,
  invitationsAnswer,
  invitationsQuery,
  openAnswer,
  openRequest,
  renewRequest,
  timeRequest,
} from '../../contract/invitations.ts';
import { nothing, reference } from '../../contract/parts.ts';
import { declare, json } from '../endpoint.ts';
import { IMPORT_COLUMNS, MOST_ROWS } from './import-columns.ts';

const byId = z.strictObject({ invitation_id: reference });

const CSV_BYTES = 2 * 1024 * 1024;

export const INVITATIONS = declare('Invitations', {
  invite: {
    method: 'post',
    path: '/invitations',
    summary: 'Invite somebody; members only',
    description:
      'The answer has the link, once. With `external` a repeat is the same invitation: 200, without `url`, whatever its status. Without it each call makes another one.',
    access: { action: 'invitation.write' },
    idempotent: 'by answer',
    secrets: ['url'],
    body: invitationRequest,
    answers: {
      200: json('It was there already', invitationAnswer),
      201: json('Made', invitationAnswer),
    },
    problems: [404, 409],
  },
  listInvitations: {
    method: 'get',
    path: '/invitations',
    summary: 'The invitations of the organisation, the latest first; members only',
    description: 'Pages by cursor: give `next_cursor` as `cursor` until it is null.',
    access: { action: 'invitation.read' },
    query: invitationsQuery,
    answers: { 200: json('One page', invitationsAnswer) },
  },
  importInvitations: {
    method: 'post',
    path: '/invitations/import',
    summary: 'Invite many by a table; members only',
    description: `All rows, or none: 422 tells every fault, up to 1,000, with \`path\` such as \`line 3.email\`. Comma or semicolon, with or without byte order mark, up to ${MOST_ROWS} rows below the names of columns: ${IMPORT_COLUMNS.join(', ')}.`,
    access: { action: 'invitation.write' },
    idempotent: 'by answer',
    secrets: ['url'],
    query: importQuery,
    body: z.string().max(CSV_BYTES).meta({ description: 'RFC 4180, UTF-8' }),
    bodyType: 'text/csv',
    bodyBytes: CSV_BYTES,
    answers: { 201: json('Made, in the order of the file', importAnswer) },
  },
  getInvitation: {
    method: 'get',
    path: '/invitations/:invitation_id',
    summary: 'One invitation',
    description: 'Without its link, which is stored hashed.',
    access: { action: 'invitation.read' },
    params: byId,
    answers: { 200: json('The invitation', invitationAnswer) },
    problems: [404],
  },
  changeInvitation: {
    method: 'patch',
    path: '/invitations/:invitation_id',
    summary: 'Give more time, or another end; until it is accepted',
    description: 'One whose time is up waits again when that is moved.',
    access: { action: 'invitation.write' },
    params: byId,
    body: invitationChange,
    answers: { 200: json('The invitation', invitationAnswer) },
    problems: [404, 409],
  },
  cancelInvitation: {
    method: 'post',
    path: '/invitations/:invitation_id/cancel',
    summary: 'Take it back; until it is accepted',
    description: 'Its link then says so. Twice is harmless.',
    access: { action: 'invitation.write' },
    idempotent: 'by answer',
    params: byId,
    body: nothing.optional(),
    answers: { 200: json('The invitation', invitationAnswer) },
    problems: [404, 409],
  },
  eraseInvitation: {
    method: 'delete',
    path: '/invitations/:invitation_id',
    summary: 'Erase it, with all that is known of whom it is for; until it is accepted',
    description:
      'Its links lead nowhere, and the same order is a new one. Of one that was accepted the data are erased with the candidate’s.',
    access: { action: 'invitation.write' },
    params: byId,
    answers: { 204: { description: 'Erased' } },
    problems: [404, 409],
  },
  renewInvitation: {
    method: 'post',
    path: '/invitations/:invitation_id/renew',
    summary: 'Make another link; the one before leads nowhere any more',
    description:
      'One that expired or was cancelled waits again. Of one that was accepted the new link leads to the same interview. Where it was made with `send_email`, the new link is mailed too.',
    access: { action: 'invitation.write' },
    idempotent: 'by answer',
    secrets: ['url'],
    params: byId,
    body: renewRequest.optional(),
    answers: { 200: json('The invitation, with its new link', invitationAnswer) },
    problems: [404, 409],
  },
  openInvitation: {
    method: 'post',
    path: '/invitations/open',
    summary: 'What a link leads to, for whoever has it',
    description:
      'Starts nothing, and makes nobody: only that it was opened is noted, once. A link that was replaced is 404 `replaced`.',
    access: 'anyone',
    body: openRequest,
    answers: { 200: json('Of every link that there is, whatever became of it', openAnswer) },
    problems: [404, 429],
  },
  requestTime: {
    method: 'post',
    path: '/invitations/time',
    summary: 'Ask for more time, before it is accepted',
    description: 'Once. Members see it with the invitation.',
    access: 'anyone',
    body: timeRequest,
    answers: { 202: { description: 'Taken' } },
    problems: [404, 409, 429],
  },
  acceptInvitation: {
    method: 'post',
    path: '/invitations/accept',
    summary: 'Accept it: the interview begins, without a sign-up',
    description:
      'Whoever accepts is a candidate without a password; the cookie is set as at a login. Again, also on another device and after the end: 200, the same interview, another token.',
    access: 'anyone',
    body: acceptRequest,
    answers: {
      200: json('It was accepted before', acceptAnswer),
      201: json('Started; the greeting is the first stored event', acceptAnswer),
    },
    problems: [404, 409, 429],
  },
});
