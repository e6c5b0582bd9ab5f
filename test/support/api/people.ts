import { randomUUID } from 'node:crypto';
import type { Locale, Role } from '../../../src/domain/vocabulary.ts';
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

/** One whose role was set on the server's own machine. */
export async function signUpAs(role: Role, client: TestClient, { users }: Records): Promise<Person> {
  const person = await signUp(client);
  await users.setRole(person.id, role);
  return person;
}
