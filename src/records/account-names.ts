import { type SqlEntityManager, UniqueConstraintViolationException } from '@mikro-orm/sql';
import { emailKey } from '../accounts/email.ts';
import { nicknameKey } from '../accounts/nickname.ts';
import { UserEntity } from './entities/user.entity.ts';
import type { User } from './user.ts';

/** As names compare; see `src/accounts`. */
interface Keys {
  emailKey: string | null;
  nicknameKey: string;
}

export function keysOf({ email, nickname }: Pick<User, 'email' | 'nickname'>): Keys {
  return { emailKey: email === null ? null : emailKey(email), nicknameKey: nicknameKey(nickname) };
}

/** Those that have one of them; nobody has an e-mail that is null. */
export function anyOf({ emailKey, nicknameKey }: Keys) {
  return { $or: [...(emailKey === null ? [] : [{ emailKey }]), { nicknameKey }] };
}

/** Null where `write` fails because the names are somebody else's than of the user `by`. */
export async function unlessTaken<T>(
  em: SqlEntityManager,
  { keys, by }: { keys: Keys; by: string | null },
  write: () => Promise<T>,
): Promise<T | null> {
  try {
    return await write();
  } catch (fault) {
    if (fault instanceof UniqueConstraintViolationException && (await isTaken(em, keys, by))) return null;
    throw fault;
  }
}

async function isTaken(em: SqlEntityManager, keys: Keys, by: string | null): Promise<boolean> {
  return (await em.fork().count(UserEntity, { ...anyOf(keys), ...(by && { id: { $ne: by } }) })) > 0;
}
