import { z } from 'zod';
import { ROLES } from '../../domain/vocabulary.ts';
import { defineEndpoint, json } from '../endpoint.ts';
import { locale, timestamp } from '../schema.ts';
import { text } from '../validate.ts';

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

const password = text({ min: 10, max: 200 });

export const register = defineEndpoint({
  method: 'post',
  path: '/auth/register',
  operationId: 'register',
  tag: 'Identity',
  summary: 'Sign up as a candidate',
  signedIn: false,
  body: z.strictObject({
    email: z.email().max(254),
    nickname: z
      .string()
      .normalize('NFKC')
      .regex(/^[\p{L}\p{Nd}._-]{3,32}$/u, 'must have 3–32 letters, digits, ".", "_" or "-"'),
    password,
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
  signedIn: false,
  body: z.strictObject({
    login: text({ min: 1, max: 254 }),
    password: text({ min: 1, max: 200 }),
  }),
  answers: { 200: json('Signed in', session) },
  problems: [401, 429],
});

export const logout = defineEndpoint({
  method: 'post',
  path: '/auth/logout',
  operationId: 'logout',
  tag: 'Identity',
  summary: 'Refuse this token from now on',
  signedIn: true,
  body: z.strictObject({}).optional(),
  answers: { 204: { description: 'Signed out; streams of this token have ended' } },
  problems: [],
});

export const me = defineEndpoint({
  method: 'get',
  path: '/auth/me',
  operationId: 'me',
  tag: 'Identity',
  summary: 'Who the token stands for',
  signedIn: true,
  answers: { 200: json('The user', z.strictObject({ user: userSchema })) },
  problems: [],
});
