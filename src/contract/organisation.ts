import { z } from 'zod';
import { MEMBER_ROLES, SCOPES } from '../domain/vocabulary.ts';
import { claimRequest, oneTimeToken } from './accounts.ts';
import { pageQuery, timestamp } from './parts.ts';
import { words } from './strings.ts';
import { FAULTS, must } from './texts/faults.ts';

const name = words({ min: 1, max: 100 });

const organisation = z
  .strictObject({ organisation_id: z.uuid(), slug: z.string(), name: z.string() })
  .meta({ id: 'Organisation' });

export const organisationAnswer = z.strictObject({ organisation });
export const renameRequest = z.strictObject({ name });

const role = z.enum(MEMBER_ROLES);

const member = z
  .strictObject({
    user_id: z.uuid(),
    email: z.string().nullable(),
    nickname: z.string().nullable().meta({ description: 'Null until they have joined' }),
    role,
    since: timestamp.meta({ description: 'When the account was made, or they were invited last' }),
    expires_at: timestamp.nullable().meta({ description: 'Of the link; null once they have joined' }),
  })
  .meta({ id: 'Member' });

export const membersQuery = z.strictObject({ ...pageQuery });
export const membersAnswer = z.strictObject({ members: z.array(member), next_cursor: z.string().nullable() });
export const memberAnswer = z.strictObject({ member });

export const inviteMemberRequest = z.strictObject({ email: claimRequest.shape.email, role });
export const inviteMemberAnswer = z.strictObject({
  user_id: z.uuid(),
  url: z.string().optional().meta({ description: 'Shown once: a repeat by an Idempotency-Key has none' }),
  expires_at: timestamp,
});
export const changeMemberRequest = z.strictObject({ role });

export const joinRequest = z.strictObject({
  token: oneTimeToken,
  nickname: claimRequest.shape.nickname,
  password: claimRequest.shape.password,
});

const scopes = z
  .array(z.enum(SCOPES))
  .min(1)
  .max(SCOPES.length)
  .refine((given) => new Set(given).size === given.length, must(FAULTS.repeatedScope));

const key = z
  .strictObject({
    key_id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    created_at: timestamp,
    expires_at: timestamp.nullable(),
    revoked_at: timestamp.nullable(),
  })
  .meta({ id: 'Key' });

export const keysQuery = z.strictObject({ ...pageQuery });
export const keysAnswer = z.strictObject({ keys: z.array(key), next_cursor: z.string().nullable() });

export const makeKeyRequest = z.strictObject({
  name,
  scopes,
  expires_at: z.iso.datetime().optional().meta({ description: 'By default never; what is past is refused' }),
});
export const makeKeyAnswer = z.strictObject({
  ...key.shape,
  key: z.string().optional().meta({ description: 'Shown once: a repeat by an Idempotency-Key has none' }),
});
