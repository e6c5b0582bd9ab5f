import { randomUUID } from 'node:crypto';
import { newKey } from '../../../src/api/auth/keys.ts';
import { MAIN_ORGANISATION } from '../../../src/domain/organisations.ts';
import type { Locale, Role, Scope } from '../../../src/domain/vocabulary.ts';
import type { Records } from '../../../src/records/records.ts';
import type { TestClient } from './client.ts';

export const PASSWORD = 'correct horse battery';

export interface Person {
  id: string;
  email: string;
  nickname: string;
  token: string;
}

/** Signs up over HTTP, as anybody does. */
export async function signUp(client: TestClient, chosen: { locale?: Locale } = {}): Promise<Person> {
  const nickname = `p${randomUUID().slice(0, 12)}`;
  const email = `${nickname}@example.org`;
  const { status, body } = await client.post('/auth/register', {
    email,
    nickname,
    password: PASSWORD,
    ...chosen,
  });
  if (status !== 201) throw new Error(`no sign-up: ${JSON.stringify(body)}`);
  return { id: body.user.id, email, nickname, token: body.token };
}

/** One whose role was set on the server's own machine, in `main` or another organisation. */
export async function signUpAs(
  role: Role,
  client: TestClient,
  { users }: Records,
  organisationId = MAIN_ORGANISATION,
): Promise<Person> {
  const person = await signUp(client);
  await users.move(person.id, { organisationId, role });
  return person;
}

/** One more organisation, with no members. */
export async function makeOrganisation({ organisations }: Records, slug: string): Promise<string> {
  const id = randomUUID();
  await organisations.create({ id, slug, name: slug.toUpperCase(), createdAt: Date.now() });
  return id;
}

/** A key of the organisation, as a program sends it. */
export async function makeKey(
  { keys }: Records,
  organisationId: string,
  scopes: Scope[],
): Promise<{ id: string; key: string }> {
  const { key, keySha256 } = newKey();
  const id = randomUUID();
  const times = { createdAt: Date.now(), expiresAt: null, revokedAt: null };
  await keys.create({ id, organisationId, name: scopes.join(' '), scopes, keySha256, ...times });
  return { id, key };
}
