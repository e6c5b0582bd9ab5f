import { randomBytes } from 'node:crypto';
import { createClient, type VivaClient } from '../../scripts/demo/client.ts';
import type { Locale } from '../../src/domain/vocabulary.ts';

/** A new candidate of that Viva, signed in. */
export async function signUp(base: string, locale: Locale): Promise<VivaClient> {
  const client = createClient(base);
  const nickname = `eval-${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const account = { email: `${nickname}@example.org`, nickname, password, locale };
  const { token } = await client.post<{ token: string }>('/auth/register', account, 201);
  client.signIn(token);
  return client;
}
