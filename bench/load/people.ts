import { randomUUID } from 'node:crypto';
import { issueToken } from '../../src/api/auth/tokens.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import type { User, UserRecords } from '../../src/records/user.ts';
import type { Seated } from './talkers.ts';

const TRACKS = ['algorithms', 'backend', 'data', 'frontend'] as const;
/** A start takes a core for a moment; all at once would only wait for each other. */
const AT_A_TIME = 16;

/** Accounts made in the store, since sign-ups from one place are limited, each with an interview. */
export async function seatPeople(
  url: string,
  users: Pick<UserRecords, 'create'>,
  { count, jwtSecret, onSeated }: { count: number; jwtSecret: string; onSeated: (seated: number) => void },
): Promise<Seated[]> {
  const seated: Seated[] = [];
  let begun = 0;
  await Promise.all(
    Array.from({ length: Math.min(AT_A_TIME, count) }, async () => {
      while (begun < count) {
        begun += 1;
        seated.push(await seat(TRACKS[begun % TRACKS.length] as string));
        onSeated(seated.length);
      }
    }),
  );
  return seated;

  async function seat(track: string): Promise<Seated> {
    const user = candidate();
    await users.create(user);
    const token = issueToken(user, { secrets: [jwtSecret], at: Date.now() }).jwt;
    const response = await fetch(`${url}/interview/start`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ track, level: 'middle' }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`an interview did not start: ${response.status} ${text}`);
    return { token, sessionId: JSON.parse(text).session_id };
  }
}

function candidate(): User {
  const id = randomUUID();
  return {
    id,
    email: `${id}@example.org`,
    nickname: `p${id.slice(0, 12)}`,
    passwordHash: 'none that any password has',
    organisationId: MAIN_ORGANISATION,
    role: 'candidate',
    locale: 'en',
    createdAt: Date.now(),
    tokenGeneration: 0,
    keptToken: null,
  };
}
