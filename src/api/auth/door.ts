import { fold } from '../../accounts/fold.ts';
import type { User, UserRecords } from '../../records/user.ts';
import type { LoginLimits } from '../rate-limits.ts';
import type { Passwords } from './passwords.ts';

interface Credentials {
  /** E-mail or nickname. */
  login: string;
  password: string;
}

/** Every look at a password goes through here, so that all count for the same limits. `network`: see `Caller`. */
export interface Door {
  /** Null for an unknown login and for a wrong password, in the same time; throws 429. */
  signIn(credentials: Credentials, network: string): Promise<User | null>;
  /** Whether it is the password of that user; a wrong one is a failed login. Throws 429. */
  isPasswordOf(user: User, password: string, network: string): Promise<boolean>;
}

export function createDoor(
  users: Pick<UserRecords, 'findByLogin'>,
  { passwords, limits }: { passwords: Passwords; limits: LoginLimits },
): Door {
  function knock(user: User, password: string, network: string): Promise<User | null> {
    return limits.network.attempt(network, () =>
      limits.account.attempt(`${network} ${user.id}`, () =>
        limits.success.attempt(user.id, async () =>
          (await passwords.matches(password, user.passwordHash)) ? user : null,
        ),
      ),
    );
  }

  /** A login that nobody has counts as one account, however it is written, and takes as long. */
  function knockForNobody({ login, password }: Credentials, network: string): Promise<null> {
    return limits.nobody.attempt(network, () =>
      limits.account.attempt(`${network} ${fold(login)}`, async () => {
        await passwords.matches(password, null);
        return null;
      }),
    );
  }

  return {
    async signIn(credentials, network) {
      const user = await users.findByLogin(credentials.login);
      return user ? knock(user, credentials.password, network) : knockForNobody(credentials, network);
    },
    async isPasswordOf(user, password, network) {
      return (await knock(user, password, network)) !== null;
    },
  };
}
