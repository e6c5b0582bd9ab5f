import { z } from 'zod';
import { parseEmail } from '../../accounts/email.ts';
import { isNickname, isOfOneScript } from '../../accounts/nickname.ts';
import { isCommonPassword } from '../../accounts/password.ts';
import { locale, nothing, timestamp } from '../../contract/parts.ts';
import { lossless, text } from '../../contract/strings.ts';
import { FAULTS, must } from '../../contract/texts/faults.ts';
import { isReadable } from '../../domain/text.ts';
import { ROLES } from '../../domain/vocabulary.ts';
import { defineEndpoint, json } from '../endpoint.ts';

export const userSchema = z
  .strictObject({ id: z.uuid(), email: z.string(), nickname: z.string(), role: z.enum(ROLES), locale })
  .meta({ id: 'User' });

const session = z
  .strictObject({
    token: z.string().meta({ description: 'JWT, lives 12 hours; also set as an HttpOnly cookie' }),
    expires_at: timestamp,
    user: userSchema,
  })
  .meta({ id: 'Session' });

/** One that is taken for a new one; old ones are only compared. */
const newPassword = text({ min: 10, max: 200 })
  .refine(isReadable, must(FAULTS.nothingToRead))
  .refine((value) => !isCommonPassword(value), must(FAULTS.commonPassword));

const anyPassword = text({ min: 1, max: 200 });

export const register = defineEndpoint({
  method: 'post',
  path: '/auth/register',
  operationId: 'register',
  tag: 'Identity',
  summary: 'Sign up as a candidate',
  description:
    'Answers as a login does. Everybody who signs up is a candidate; 409 `taken` where the e-mail or the nickname has an account.',
  signedIn: false,
  body: z.strictObject({
    email: lossless()
      .refine((value) => parseEmail(value) !== null, must(FAULTS.notEmail))
      .meta({ format: 'idn-email', maxLength: 254 }),
    nickname: z
      .string()
      .normalize('NFKC')
      .refine(isNickname, { ...must(FAULTS.notNickname), abort: true })
      .refine(isOfOneScript, must(FAULTS.mixedScripts))
      .meta({ minLength: 3, maxLength: 32 }),
    password: newPassword,
    locale: locale.optional().meta({ description: 'By default as Accept-Language has it' }),
  }),
  answers: { 201: json('Signed up', session) },
  problems: [409, 429],
});

export const login = defineEndpoint({
  method: 'post',
  path: '/auth/login',
  operationId: 'login',
  tag: 'Identity',
  summary: 'Sign in with e-mail or nickname',
  description:
    'A wrong password and an unknown login are told apart neither by the answer nor by its time. Failed logins are limited.',
  signedIn: false,
  body: z.strictObject({
    login: text({ min: 1, max: 254 }),
    password: anyPassword,
  }),
  answers: { 200: json('Signed in', session) },
  problems: [401, 429],
});

export const changePassword = defineEndpoint({
  method: 'post',
  path: '/auth/password',
  operationId: 'changePassword',
  tag: 'Identity',
  summary: 'Change the password',
  description:
    'All other tokens of the user end, and their streams. A wrong password counts as a failed login.',
  signedIn: true,
  body: z.strictObject({ password: anyPassword, new_password: newPassword }),
  answers: { 204: { description: 'Changed' } },
  problems: [403, 429],
});

export const resetPassword = defineEndpoint({
  method: 'post',
  path: '/auth/password/reset',
  operationId: 'resetPassword',
  tag: 'Identity',
  summary: 'Set a new password by a one-time link of the operator',
  description: 'The token holds for 24 hours and once. All tokens of the user end, and their streams.',
  signedIn: false,
  body: z.strictObject({ token: text({ min: 1, max: 200 }), new_password: newPassword }),
  answers: { 204: { description: 'Changed' } },
  problems: [404],
});

export const logout = defineEndpoint({
  method: 'post',
  path: '/auth/logout',
  operationId: 'logout',
  tag: 'Identity',
  summary: 'Refuse this token from now on',
  description: 'Ends the streams that were opened with this token; other tokens of the user go on.',
  signedIn: true,
  body: nothing.optional(),
  answers: { 204: { description: 'Signed out; streams of this token have ended' } },
  problems: [],
});

export const me = defineEndpoint({
  method: 'get',
  path: '/auth/me',
  operationId: 'me',
  tag: 'Identity',
  summary: 'Who the token stands for',
  description: 'For a page that has the cookie and must know whose it is.',
  signedIn: true,
  answers: { 200: json('The user', z.strictObject({ user: userSchema })) },
  problems: [],
});
