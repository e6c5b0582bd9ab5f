import type { InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import { emailKey } from '../accounts/email.ts';
import type { Database } from '../database/database.ts';
import { MAIN_ORGANISATION } from '../domain/organisations.ts';
import { MEMBER_ROLES, type MemberRole } from '../domain/vocabulary.ts';
import { keysOf, unlessTaken } from './account-names.ts';
import { ACCOUNTS } from './claims.ts';
import { MemberInvitationEntity } from './entities/member-invitation.entity.ts';
import { UserEntity } from './entities/user.entity.ts';
import { behind, type Page, type Part, readPage } from './page.ts';
import type { User } from './user.ts';
import { isLastAdmin, userOf } from './users.ts';

/** Somebody who is to become a member: a user only once they have said so by their link. */
export interface MemberInvitation {
  /** The id that the user will have. */
  userId: string;
  organisationId: string;
  email: string;
  role: MemberRole;
  tokenSha256: string;
  createdAt: number;
  expiresAt: number;
}

/** Of an organisation, whether they have joined or are only invited. */
export interface Member {
  userId: string;
  email: string | null;
  /** Null until they have joined. */
  nickname: string | null;
  role: MemberRole;
  /** When the account was made, or they were invited last. */
  since: number;
  /** Of the link; null once they have joined. */
  expiresAt: number | null;
}

/** Each of its calls sees one organisation, but for those by a link. */
export interface MemberRecords {
  /** Those who are invited, then those who have joined, the latest first; null for a cursor that no such list gave. */
  list(organisationId: string, page: Page): Promise<{ members: Member[]; nextCursor: string | null } | null>;
  /** Replaces the link, and the role, of whoever is invited already, who keeps their id. `taken`: the e-mail has an account. */
  invite(invitation: MemberInvitation): Promise<MemberInvitation | 'taken'>;
  findInvitation(tokenSha256: string, at: number): Promise<MemberInvitation | null>;
  /** By such a link, once; `no_link` when it is none. Null when the e-mail or the nickname is taken. */
  join(tokenSha256: string, user: User): Promise<User | 'no_link' | null>;
  /** Leaves the last admin one. */
  changeRole(
    organisationId: string,
    userId: string,
    role: MemberRole,
  ): Promise<Member | 'unknown' | 'last_admin'>;
  /**
   * Ends the link of somebody who is invited; whoever has joined is a candidate of `main` from then on, as one who has signed up. Leaves
   * the last admin.
   */
  remove(organisationId: string, userId: string): Promise<'removed' | 'unknown' | 'last_admin'>;
}

/** What an invitation that nobody has followed says of them goes that long after its end. */
const FORGOTTEN_AFTER_MS = 30 * 24 * 3_600_000;

export function createMemberRecords({ em, transaction }: Database): MemberRecords {
  const partsOf = (organisationId: string): Part<Member>[] => [
    {
      name: 'invited',
      async read(place, limit) {
        const rows = await em
          .fork()
          .find(
            MemberInvitationEntity,
            { organisationId, ...behind(place, 'createdAt', 'userId') },
            { orderBy: { createdAt: 'desc', userId: 'desc' }, limit },
          );
        return rows.map(invitedOf);
      },
      placeOf,
    },
    {
      name: 'joined',
      async read(place, limit) {
        const rows = await em
          .fork()
          .find(
            UserEntity,
            { organisationId, role: { $in: [...MEMBER_ROLES] }, ...behind(place, 'createdAt') },
            { orderBy: { createdAt: 'desc', id: 'desc' }, limit },
          );
        return rows.map((row) => joinedOf(userOf(row)));
      },
      placeOf,
    },
  ];

  return {
    async list(organisationId, page) {
      const list = await readPage('members', partsOf(organisationId), page);
      return list && { members: list.rows, nextCursor: list.nextCursor };
    },

    invite: (invitation) =>
      transaction([ACCOUNTS], async (tx) => {
        const { organisationId, email, createdAt } = invitation;
        const key = emailKey(email);
        await tx.nativeDelete(MemberInvitationEntity, { expiresAt: { $lt: createdAt - FORGOTTEN_AFTER_MS } });
        if ((await tx.count(UserEntity, { emailKey: key })) > 0) return 'taken';
        const earlier = await tx.findOne(MemberInvitationEntity, { organisationId, emailKey: key });
        const kept = { ...invitation, userId: earlier?.userId ?? invitation.userId };
        if (earlier) Object.assign(earlier, kept);
        else await tx.insert(MemberInvitationEntity, { ...kept, emailKey: key });
        return kept;
      }),

    findInvitation: (tokenSha256, at) => findInvitation(em.fork(), tokenSha256, at),

    join(tokenSha256, user) {
      const keys = keysOf(user);
      return unlessTaken(em, { keys, by: user.id }, () =>
        transaction([ACCOUNTS], async (tx) => {
          const invitation = await findInvitation(tx, tokenSha256, user.createdAt);
          if (!invitation) return 'no_link';
          const { userId: id, organisationId, email, role } = invitation;
          const member: User = { ...user, id, organisationId, email, role };
          await tx.insert(UserEntity, { ...member, ...keysOf(member) });
          await tx.nativeDelete(MemberInvitationEntity, { userId: id });
          return member;
        }),
      );
    },

    changeRole: (organisationId, userId, role) =>
      transaction([ACCOUNTS], async (tx) => {
        const invitation = await tx.findOne(MemberInvitationEntity, { organisationId, userId });
        if (invitation) {
          invitation.role = role;
          return invitedOf(invitation);
        }
        const user = await findJoined(tx, organisationId, userId);
        if (!user) return 'unknown';
        if (role !== 'admin' && (await isLastAdmin(tx, user))) return 'last_admin';
        user.role = role;
        return joinedOf(userOf(user));
      }),

    remove: (organisationId, userId) =>
      transaction([ACCOUNTS], async (tx) => {
        if ((await tx.nativeDelete(MemberInvitationEntity, { organisationId, userId })) > 0) return 'removed';
        const user = await findJoined(tx, organisationId, userId);
        if (!user) return 'unknown';
        if (await isLastAdmin(tx, user)) return 'last_admin';
        Object.assign(user, { organisationId: MAIN_ORGANISATION, role: 'candidate' });
        return 'removed';
      }),
  };
}

function findJoined(tx: SqlEntityManager, organisationId: string, id: string) {
  return tx.findOne(UserEntity, { id, organisationId, role: { $in: [...MEMBER_ROLES] } });
}

async function findInvitation(
  tx: SqlEntityManager,
  tokenSha256: string,
  at: number,
): Promise<MemberInvitation | null> {
  const row = await tx.findOne(MemberInvitationEntity, { tokenSha256, expiresAt: { $gt: at } });
  if (!row) return null;
  const { emailKey: _, ...invitation } = row;
  return { ...invitation };
}

function placeOf({ since, userId }: Member) {
  return { at: since, id: userId };
}

function invitedOf(row: InferEntity<typeof MemberInvitationEntity>): Member {
  const { userId, email, role, createdAt, expiresAt } = row;
  return { userId, email, nickname: null, role, since: createdAt, expiresAt };
}

function joinedOf({ id, email, nickname, role, createdAt }: User): Member {
  return { userId: id, email, nickname, role: role as MemberRole, since: createdAt, expiresAt: null };
}
