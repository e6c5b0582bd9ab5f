import { z } from 'zod';
import { setRoleRequest, userAnswer } from '../../contract/accounts.ts';
import { reference } from '../../contract/parts.ts';
import { declare, json } from '../endpoint.ts';

export const USERS = declare('Identity', {
  setRole: {
    method: 'patch',
    path: '/users/:id',
    summary: 'Change a role; admins only',
    description: 'Holds from the next request of that user on. The last admin stays one: 409 `last_admin`.',
    access: { action: 'user.set_role' },
    params: z.strictObject({ id: reference }),
    body: setRoleRequest,
    answers: { 200: json('The user', userAnswer) },
    problems: [404, 409],
  },
});
