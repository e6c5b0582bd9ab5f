import type { Locale, Role } from '../domain/vocabulary.ts';

export interface User {
  id: string;
  /** Null for guests. */
  email: string | null;
  nickname: string;
  /** Null for guests: no password is theirs. */
  passwordHash: string | null;
  /**
   * Where they are a member, if their role makes them one, and whose candidate they are else: `main` for who has signed up or come in as
   * a guest. What they start belongs to it.
   */
  organisationId: string;
  /** In that organisation. */
  role: Role;
  locale: Locale;
  createdAt: number;
  /** Tokens of an earlier one have ended. Each new password begins another. */
  tokenGeneration: number;
  /** Id of the one token of an earlier generation that goes on: that by which the password was changed. */
  keptToken: string | null;
}

export interface UserRecords {
  /** Null when the e-mail or the nickname is taken; see `src/accounts` for how they compare. */
  create(user: User): Promise<User | null>;
  findById(id: string): Promise<User | null>;
  /** Those that exist, by id. */
  findAll(ids: readonly string[]): Promise<ReadonlyMap<string, User>>;
  /** Of the admin of an organisation who is there the longest; null where none has an address. */
  firstAdminEmail(organisationId: string): Promise<string | null>;
  /** By e-mail or nickname. */
  findByLogin(login: string): Promise<User | null>;
  /**
   * Gives somebody without a password a name and one. `claimed`: they have one already; null when the e-mail or the
   * nickname is somebody else's. Their tokens live on.
   */
  claim(id: string, account: ClaimedAccount): Promise<User | 'claimed' | null>;
  /** Whether `main` has one. */
  hasAdmin(): Promise<boolean>;
  /** Replaces the link of before. */
  saveFirstAdminLink(tokenSha256: string): Promise<void>;
  /** Whether it is such a link and there is no admin yet. */
  isFirstAdminLink(tokenSha256: string): Promise<boolean>;
  /** Makes the user by such a link, once; `no_link` when it is none. Null when the e-mail or the nickname is taken. */
  createFirstAdmin(tokenSha256: string, user: User): Promise<User | 'no_link' | null>;
  /** Leaves the last admin of an organisation one. With `organisationId` only of somebody who is there. */
  setRole(id: string, role: Role, organisationId?: string): Promise<User | 'unknown' | 'last_admin'>;
  /** To another organisation, with a role there; leaves the last admin of the one where they are. Their interviews stay where they are. */
  move(id: string, to: Pick<User, 'organisationId' | 'role'>): Promise<User | 'unknown' | 'last_admin'>;
  /** Ends all tokens but the kept one, and what links to a new password there are. */
  changePassword(id: string, change: { passwordHash: string; keptToken: string | null }): Promise<void>;
  saveReset(reset: { tokenSha256: string; userId: string; expiresAt: number }): Promise<void>;
  /** By such a link, once: false when there is none, or no longer at that time. Ends all tokens. */
  resetPassword(tokenSha256: string, change: { passwordHash: string; at: number }): Promise<boolean>;
  /** Whose link that is; null when there is none, or no longer at that time. */
  findByReset(tokenSha256: string, at: number): Promise<User | null>;
  /** A token's id is kept until the token would have expired anyway; `at` is now. */
  revokeToken(jti: string, expiresAt: number, at: number): Promise<void>;
  /** Whose token it is; null where it is revoked, or they are gone. Asked at every call. */
  findByToken(token: { userId: string; tokenId: string }): Promise<User | null>;
  revokedAmong(jtis: readonly string[]): Promise<ReadonlySet<string>>;
}

type ClaimedAccount = { email: string; nickname: string; passwordHash: string };
