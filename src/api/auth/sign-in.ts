import { foldIdentity } from '../../records/fold-identity.ts';
import type { User, UserRecords } from '../../records/records.ts';
import type { LoginLimits } from '../rate-limits.ts';
import type { Passwords } from './passwords.ts';

export interface Credentials {
  /** E-mail or nickname. */
  login: string;
  password: string;
}

/** Null for an unknown login and for a wrong password, in the same time; throws 429. `network`: see `Caller`. */
export type SignIn = (credentials: Credentials, network: string) => Promise<User | null>;

export function createSignIn(
  users: Pick<UserRecords, 'findByLogin'>,
  { passwords, limits }: { passwords: Passwords; limits: LoginLimits },
): SignIn {
  return async function signIn({ login, password }, network) {
    const known = await users.findByLogin(login);
    // A login that nobody has counts as one account, however it is written.
    const account = `${network} ${known?.id ?? foldIdentity(login)}`;
    async function compare(): Promise<User | null> {
      return (await passwords.matches(password, known?.passwordHash ?? null)) ? known : null;
    }
    const places = known ? limits.network : limits.nobody;
    return places.attempt(network, () =>
      limits.account.attempt(account, () => (known ? limits.success.attempt(known.id, compare) : compare())),
    );
  };
}
