import { randomUUID } from 'node:crypto';
import { isOwnName } from '../../accounts/password.ts';
import { FAULTS } from '../../contract/texts/faults.ts';
import { MAIN_ORGANISATION } from '../../domain/organisations.ts';
import type { Locale } from '../../domain/vocabulary.ts';
import type { User } from '../../records/user.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import type { OpenStreams } from '../open-streams.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { oneTimeTokenHash } from './one-time-token.ts';
import type { Passwords } from './passwords.ts';

interface NewAccount {
  email: string;
  nickname: string;
  password: string;
  locale: Locale;
}

/** What happens to accounts. Passwords are of an allowed form already; one that is the owner's name throws 422. */
export interface Accounts {
  /** A candidate. Throws 409 when the e-mail or the nickname is taken. */
  make(account: NewAccount): Promise<User>;
  /** By the link of the latest start, once. Throws 404 for one that is none, and 409 as for others. */
  makeFirstAdmin(token: string, account: NewAccount): Promise<User>;
  /** A member of an organisation, by the link of one of its admins, once. Throws 404 for one that is none, and 409 as for others. */
  join(token: string, account: Omit<NewAccount, 'email'>): Promise<User>;
  /** A candidate with a nickname of ours, and neither e-mail nor password. */
  makeGuest(locale: Locale): Promise<User>;
  /** Makes a guest's an account with a password. Throws 409 when the names are taken, or there is a password already. */
  claim(userId: string, account: Omit<NewAccount, 'locale'>): Promise<User>;
  /** Ends all of the user's tokens, and their streams, but the kept one. */
  changePassword(user: User, change: { password: string; keptToken: string }): Promise<void>;
  /** By a one-time link, which then is none any more; ends all tokens. Throws 404 for a link that is none. */
  resetPassword(token: string, password: string): Promise<void>;
}

type Parts = Pick<ApiDependencies, 'records' | 'clock'> & { passwords: Passwords; streams: OpenStreams };

export function createAccounts({ records: { users, members }, passwords, streams, clock }: Parts): Accounts {
  return {
    async make({ password, ...account }) {
      refuseOwnName(password, account, 'password');
      const passwordHash = await passwords.hash(password);
      const user = await users.create(candidate({ ...account, id: randomUUID(), passwordHash }));
      if (!user) throw conflict('taken', PROBLEMS.taken);
      return user;
    },

    async makeFirstAdmin(token, { password, ...account }) {
      const tokenSha256 = oneTimeTokenHash(token);
      if (!(await users.isFirstAdminLink(tokenSha256))) throw notFound(PROBLEMS.noSuchFirstAdminLink);
      refuseOwnName(password, account, 'password');
      const passwordHash = await passwords.hash(password);
      const admin: User = { ...candidate({ ...account, id: randomUUID(), passwordHash }), role: 'admin' };
      const user = await users.createFirstAdmin(tokenSha256, admin);
      if (!user) throw conflict('taken', PROBLEMS.taken);
      if (user === 'no_link') throw notFound(PROBLEMS.noSuchFirstAdminLink);
      return user;
    },

    async join(token, { password, ...account }) {
      const tokenSha256 = oneTimeTokenHash(token);
      const invitation = await members.findInvitation(tokenSha256, clock());
      if (!invitation) throw notFound(PROBLEMS.noSuchJoinLink);
      const { userId: id, email } = invitation;
      refuseOwnName(password, { ...account, email }, 'password');
      const passwordHash = await passwords.hash(password);
      const user = await members.join(tokenSha256, candidate({ ...account, id, email, passwordHash }));
      if (!user) throw conflict('taken', PROBLEMS.taken);
      if (user === 'no_link') throw notFound(PROBLEMS.noSuchJoinLink);
      return user;
    },

    async makeGuest(locale) {
      for (;;) {
        const id = randomUUID();
        const nickname = `guest-${id.slice(0, 8)}`;
        const guest = await users.create(
          candidate({ id, email: null, nickname, passwordHash: null, locale }),
        );
        if (guest) return guest;
      }
    },

    async claim(userId, { password, ...account }) {
      refuseOwnName(password, account, 'password');
      const user = await users.claim(userId, { ...account, passwordHash: await passwords.hash(password) });
      if (!user) throw conflict('taken', PROBLEMS.taken);
      if (user === 'claimed') throw conflict('claimed', PROBLEMS.claimed);
      return user;
    },

    async changePassword(user, { password, keptToken }) {
      refuseOwnName(password, user, 'new_password');
      await users.changePassword(user.id, { passwordHash: await passwords.hash(password), keptToken });
      streams.endThose({ whose: 'user', userId: user.id, keptToken });
    },

    async resetPassword(token, password) {
      const tokenSha256 = oneTimeTokenHash(token);
      const user = await users.findByReset(tokenSha256, clock());
      if (!user) throw notFound(PROBLEMS.noSuchReset);
      refuseOwnName(password, user, 'new_password');
      const passwordHash = await passwords.hash(password);
      const isDone = await users.resetPassword(tokenSha256, { passwordHash, at: clock() });
      if (!isDone) throw notFound(PROBLEMS.noSuchReset);
      streams.endThose({ whose: 'user', userId: user.id, keptToken: null });
    },
  };

  function candidate(who: Pick<User, 'id' | 'email' | 'nickname' | 'passwordHash' | 'locale'>): User {
    const organisationId = MAIN_ORGANISATION;
    return {
      ...who,
      organisationId,
      role: 'candidate',
      createdAt: clock(),
      tokenGeneration: 0,
      keptToken: null,
    };
  }
}

function refuseOwnName(password: string, name: Pick<User, 'email' | 'nickname'>, path: string): void {
  if (isOwnName(password, name)) throw invalid([{ path, message: FAULTS.ownPassword }]);
}
