import {
  changePasswordRequest,
  claimRequest,
  firstAdminRequest,
  guestRequest,
  loginRequest,
  ownDataAnswer,
  registerRequest,
  resetPasswordRequest,
  signInAnswer,
  userAnswer,
} from '../../contract/accounts.ts';
import { joinRequest } from '../../contract/organisation.ts';
import { nothing } from '../../contract/parts.ts';
import { declare, json } from '../endpoint.ts';

export const AUTH = declare('Identity', {
  register: {
    method: 'post',
    path: '/auth/register',
    summary: 'Sign up as a candidate',
    description:
      'Answers as a login does. Everybody who signs up is a candidate; 409 `taken` where the e-mail or the nickname has an account.',
    access: 'anyone',
    limits: ['signUps'],
    body: registerRequest,
    answers: { 201: json('Signed up', signInAnswer) },
    problems: [409],
  },
  enterAsGuest: {
    method: 'post',
    path: '/auth/guest',
    summary: 'Come in without an account',
    description:
      'A candidate with neither e-mail nor password, who has all else that candidates have; the token lives 30 days. `/auth/claim` makes it an account.',
    access: 'anyone',
    limits: ['signUps'],
    body: guestRequest.optional(),
    answers: { 201: json('A guest', signInAnswer) },
  },
  signUpFirstAdmin: {
    method: 'post',
    path: '/auth/first-admin',
    summary: 'Sign up as the first admin, by the link that the start has printed',
    description:
      'Answers as a sign-up does. The link holds once, until the next start, and while there is no admin; then 404.',
    access: 'anyone',
    limits: ['signUps'],
    body: firstAdminRequest,
    answers: { 201: json('Signed up', signInAnswer) },
    problems: [404, 409],
  },
  join: {
    method: 'post',
    path: '/auth/join',
    summary: 'Sign up as a member of an organisation, by the link of one of its admins',
    description:
      'Answers as a sign-up does; the e-mail and the role are those of the invitation. The link holds once; then 404.',
    access: 'anyone',
    limits: ['signUps'],
    body: joinRequest,
    answers: { 201: json('Signed up', signInAnswer) },
    problems: [404, 409],
  },
  claimAccount: {
    method: 'post',
    path: '/auth/claim',
    summary: "Make a guest's an account with a password",
    description:
      'Keeps the interviews; earlier tokens live on. 409 `taken` where the e-mail or the nickname has an account, `claimed` where this one has a password.',
    access: 'signed in',
    limits: ['signUps'],
    body: claimRequest,
    answers: { 200: json('Signed in', signInAnswer) },
    problems: [409],
  },
  refreshToken: {
    method: 'post',
    path: '/auth/refresh',
    summary: 'A new token for the one that signs the call',
    description: 'Answers as a login does. The old token lives on to its end.',
    access: 'signed in',
    body: nothing.optional(),
    answers: { 200: json('Signed in', signInAnswer) },
  },
  login: {
    method: 'post',
    path: '/auth/login',
    summary: 'Sign in with e-mail or nickname',
    description:
      'A wrong password and an unknown login are told apart neither by the answer nor by its time. Failed logins are limited.',
    access: 'anyone',
    body: loginRequest,
    answers: { 200: json('Signed in', signInAnswer) },
    problems: [401, 429],
  },
  logout: {
    method: 'post',
    path: '/auth/logout',
    summary: 'Refuse this token from now on',
    description: 'Ends the streams that were opened with this token; other tokens of the user go on.',
    access: 'signed in',
    body: nothing.optional(),
    answers: { 204: { description: 'Signed out; streams of this token have ended' } },
  },
  changePassword: {
    method: 'post',
    path: '/auth/password',
    summary: 'Change the password',
    description:
      'All other tokens of the user end, and their streams. A wrong password counts as a failed login.',
    access: 'signed in',
    body: changePasswordRequest,
    answers: { 204: { description: 'Changed' } },
    problems: [429],
  },
  resetPassword: {
    method: 'post',
    path: '/auth/password/reset',
    summary: 'Set a new password by a one-time link of the operator',
    description: 'The token holds for 24 hours and once. All tokens of the user end, and their streams.',
    access: 'anyone',
    body: resetPasswordRequest,
    answers: { 204: { description: 'Changed' } },
    problems: [404],
  },
  me: {
    method: 'get',
    path: '/auth/me',
    summary: 'Who the token stands for',
    description: 'For a page that has the cookie and must know whose it is.',
    access: 'signed in',
    answers: { 200: json('The user', userAnswer) },
  },
  exportMe: {
    method: 'get',
    path: '/auth/me/export',
    summary: 'All that is stored of oneself',
    description:
      'One document: the account, and of each interview its events, code, drafts, telemetry, edits, report, what was noticed once it is over, and of which programs fingerprints are kept, as its candidate may see them. That it was asked for is recorded.',
    access: 'signed in',
    answers: { 200: json('Everything', ownDataAnswer) },
  },
  eraseMe: {
    method: 'delete',
    path: '/auth/me',
    summary: 'Erase oneself',
    description:
      'The account and all of its tokens end at once. Within a minute open interviews end, and nothing that is stored names or quotes the person any more; figures stay, backups as well. The last admin: 409 `last_admin`.',
    access: 'signed in',
    answers: { 202: { description: 'The account has ended; the rest follows' } },
    problems: [409],
  },
});
