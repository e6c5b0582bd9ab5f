import type { InferEntity, SqlEntityManager } from '@mikro-orm/sql';
import { emailKey } from '../accounts/email.ts';
import { nicknameKey } from '../accounts/nickname.ts';
import { columnsOf } from '../database/columns.ts';
import type { Database } from '../database/database.ts';
import { MAIN_ORGANISATION } from '../domain/organisations.ts';
import { anyOf, keysOf, unlessTaken } from './account-names.ts';
import { ACCOUNTS } from './claims.ts';
import { FirstAdminLinkEntity } from './entities/first-admin-link.entity.ts';
import { PasswordResetEntity } from './entities/password-reset.entity.ts';
import { RevokedTokenEntity } from './entities/revoked-token.entity.ts';
import { UserEntity } from './entities/user.entity.ts';
import type { User, UserRecords } from './user.ts';

export function createUserRecords({ em, orm, rows, transaction }: Database): UserRecords {
  const columns = columnsOf(orm, UserEntity);
  const FIND = `select ${columns.list} from users where id = ?`;
  const OF_TOKEN = `select ${columns.list} from users
    where id = ? and not exists (select 1 from revoked_tokens where jti = ?)`;

  async function findById(id: string): Promise<User | null> {
    const [row] = await rows(FIND, [id]);
    return row ? userOf(columns.entityOf(row)) : null;
  }

  async function findSeveral(ids: readonly string[]): Promise<User[]> {
    const found = await em.fork().find(UserEntity, { id: { $in: [...ids] } });
    return found.map(userOf);
  }

  return {
    findById,

    async findAll(ids) {
      const [first, ...others] = new Set(ids);
      if (first === undefined) return new Map();
      const found = others.length > 0 ? await findSeveral([first, ...others]) : [await findById(first)];
      return new Map(found.flatMap((user) => (user ? [[user.id, user]] : [])));
    },

    async create(user) {
      const keys = keysOf(user);
      return unlessTaken(em, { keys, by: null }, async () => {
        await em.fork().insert(UserEntity, { ...user, ...keys });
        return user;
      });
    },

    async claim(id, account) {
      const keys = keysOf(account);
      return unlessTaken(em, { keys, by: id }, () =>
        transaction([ACCOUNTS], async (tx) => {
          const row = await tx.findOneOrFail(UserEntity, { id });
          if (row.passwordHash !== null) return 'claimed';
          Object.assign(row, account, keys);
          await tx.flush();
          return userOf(row);
        }),
      );
    },

    async firstAdminEmail(organisationId) {
      const row = await em
        .fork()
        .findOne(
          UserEntity,
          { organisationId, role: 'admin', email: { $ne: null } },
          { orderBy: { createdAt: 'asc', id: 'asc' } },
        );
      return row?.email ?? null;
    },

    hasAdmin: () => hasAdmin(em.fork()),

    async saveFirstAdminLink(tokenSha256) {
      await transaction([ACCOUNTS], async (tx) => {
        await tx.nativeDelete(FirstAdminLinkEntity, {});
        await tx.insert(FirstAdminLinkEntity, { tokenSha256 });
      });
    },

    isFirstAdminLink: (tokenSha256) => isFirstAdminLink(em.fork(), tokenSha256),

    async createFirstAdmin(tokenSha256, user) {
      const keys = keysOf(user);
      return unlessTaken(em, { keys, by: user.id }, () =>
        transaction([ACCOUNTS], async (tx) => {
          if (!(await isFirstAdminLink(tx, tokenSha256))) return 'no_link';
          await tx.insert(UserEntity, { ...user, ...keys });
          await tx.nativeDelete(FirstAdminLinkEntity, {});
          return user;
        }),
      );
    },

    async findByLogin(login) {
      const keys = { emailKey: emailKey(login), nicknameKey: nicknameKey(login) };
      const row = await em.fork().findOne(UserEntity, anyOf(keys));
      return row && userOf(row);
    },

    setRole: (id, role, organisationId) =>
      transaction([ACCOUNTS], async (tx) => {
        const row = await tx.findOne(UserEntity, {
          id,
          ...(organisationId !== undefined && { organisationId }),
        });
        if (!row) return 'unknown';
        if (role !== 'admin' && (await isLastAdmin(tx, row))) return 'last_admin';
        row.role = role;
        return userOf(row);
      }),

    move: (id, { organisationId, role }) =>
      transaction([ACCOUNTS], async (tx) => {
        const row = await tx.findOne(UserEntity, { id });
        if (!row) return 'unknown';
        const goesOn = role === 'admin' && organisationId === row.organisationId;
        if (!goesOn && (await isLastAdmin(tx, row))) return 'last_admin';
        Object.assign(row, { organisationId, role });
        return userOf(row);
      }),

    async changePassword(id, change) {
      await transaction([ACCOUNTS], (tx) => setPassword(tx, id, change));
    },

    async resetPassword(tokenSha256, { passwordHash, at }) {
      return transaction([ACCOUNTS], async (tx) => {
        const reset = await tx.findOne(PasswordResetEntity, { tokenSha256, expiresAt: { $gt: at } });
        if (reset) await setPassword(tx, reset.userId, { passwordHash, keptToken: null });
        return reset !== null;
      });
    },

    async saveReset(reset) {
      const fork = em.fork();
      await fork.nativeDelete(PasswordResetEntity, { userId: reset.userId });
      await fork.insert(PasswordResetEntity, reset);
    },

    async findByReset(tokenSha256, at) {
      const row = await em.fork().findOne(PasswordResetEntity, { tokenSha256, expiresAt: { $gt: at } });
      return row && findById(row.userId);
    },

    async revokeToken(jti, expiresAt, at) {
      const fork = em.fork();
      await fork
        .createQueryBuilder(RevokedTokenEntity)
        .insert({ jti, expiresAt })
        .onConflict('jti')
        .ignore()
        .execute();
      await fork.nativeDelete(RevokedTokenEntity, { expiresAt: { $lt: at } });
    },

    async revokedAmong(jtis) {
      const rows = await em.fork().find(RevokedTokenEntity, { jti: { $in: [...new Set(jtis)] } });
      return new Set(rows.map(({ jti }) => jti));
    },

    async findByToken({ userId, tokenId }) {
      const [row] = await rows(OF_TOKEN, [userId, tokenId]);
      return row ? userOf(columns.entityOf(row)) : null;
    },
  };
}

async function hasAdmin(tx: SqlEntityManager): Promise<boolean> {
  return (await tx.count(UserEntity, { organisationId: MAIN_ORGANISATION, role: 'admin' })) > 0;
}

/** Without whom nobody of the organisation could make another one. */
export async function isLastAdmin(
  tx: SqlEntityManager,
  { organisationId, role }: Pick<User, 'organisationId' | 'role'>,
): Promise<boolean> {
  return role === 'admin' && (await tx.count(UserEntity, { organisationId, role })) === 1;
}

async function isFirstAdminLink(tx: SqlEntityManager, tokenSha256: string): Promise<boolean> {
  return (await tx.count(FirstAdminLinkEntity, { tokenSha256 })) > 0 && !(await hasAdmin(tx));
}

async function setPassword(
  tx: SqlEntityManager,
  id: string,
  change: { passwordHash: string; keptToken: string | null },
): Promise<void> {
  const row = await tx.findOneOrFail(UserEntity, { id });
  Object.assign(row, change, { tokenGeneration: row.tokenGeneration + 1 });
  await tx.nativeDelete(PasswordResetEntity, { userId: id });
}

export function userOf(row: InferEntity<typeof UserEntity>): User {
  return {
    id: row.id,
    email: row.email ?? null,
    nickname: row.nickname,
    passwordHash: row.passwordHash ?? null,
    organisationId: row.organisationId,
    role: row.role,
    locale: row.locale,
    createdAt: row.createdAt,
    tokenGeneration: row.tokenGeneration,
    keptToken: row.keptToken ?? null,
  };
}
