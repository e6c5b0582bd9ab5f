import { z } from 'zod';
import { reference } from '../../contract/parts.ts';
import { ROLES } from '../../domain/vocabulary.ts';
import { userSchema } from '../auth/schema.ts';
import { defineEndpoint, json } from '../endpoint.ts';

export const setRole = defineEndpoint({
  method: 'patch',
  path: '/users/:id',
  operationId: 'setRole',
  tag: 'Identity',
  summary: 'Change a role; admins only',
  description: 'Holds from the next request of that user on. The last admin stays one: 409 `last_admin`.',
  signedIn: true,
  params: z.strictObject({ id: reference }),
  body: z.strictObject({ role: z.enum(ROLES) }),
  answers: { 200: json('The user', z.strictObject({ user: userSchema })) },
  problems: [403, 404, 409],
});
