import { type SqlEntityManager, UniqueConstraintViolationException } from '@mikro-orm/sql';
import { emailKey } from '../accounts/email.ts';
import { nicknameKey } from '../accounts/nickname.ts';
import { PasswordResetEntity } from './entities/password-reset.entity.ts';
import { RevokedTokenEntity } from './entities/revoked-token.entity.ts';
import { UserEntity } from './entities/user.entity.ts';
import type { User, UserRecords } from './records.ts';

export function createUserRecords(em: SqlEntityManager): UserRecords {
  async function isTaken(keys: { emailKey: string; nicknameKey: string }): Promise<boolean> {
    return (await em.fork().count(UserEntity, anyOf(keys))) > 0;
  }

  async function findById(id: string): Promise<User | null> {
    const row = await em.fork().findOne(UserEntity, { id });
    return row && present(row);
  }

  return {
    findById,

    async findAll(ids) {
      const rows = await em.fork().find(UserEntity, { id: { $in: [...new Set(ids)] } });
      return new Map(rows.map((row) => [row.id, present(row)]));
    },

    async create(user) {
      const keys = { emailKey: emailKey(user.email), nicknameKey: nicknameKey(user.nickname) };
      try {
        await em.fork().insert(UserEntity, { ...user, ...keys });
        return user;
      } catch (fault) {
        const isOthers = fault instanceof UniqueConstraintViolationException && (await isTaken(keys));
        if (isOthers) return null;
        throw fault;
      }
    },

    async findByLogin(login) {
      const keys = { emailKey: emailKey(login), nicknameKey: nicknameKey(login) };
      const row = await em.fork().findOne(UserEntity, anyOf(keys));
      return row && present(row);
    },

    async setRole(id, role) {
      return em.fork().transactional(async (tx) => {
        const row = await tx.findOne(UserEntity, { id });
        if (!row) return 'unknown';
        const isLast = row.role === 'admin' && (await tx.count(UserEntity, { role: 'admin' })) === 1;
        if (isLast && role !== 'admin') return 'last_admin';
        row.role = role;
        return present(row);
      });
    },

    async changePassword(id, change) {
      await em.fork().transactional((tx) => setPassword(tx, id, change));
    },

    async resetPassword(tokenSha256, { passwordHash, at }) {
      return em.fork().transactional(async (tx) => {
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

    async revokeToken(jti, expiresAt) {
      const fork = em.fork();
      await fork
        .createQueryBuilder(RevokedTokenEntity)
        .insert({ jti, expiresAt })
        .onConflict('jti')
        .ignore()
        .execute();
      await fork.nativeDelete(RevokedTokenEntity, { expiresAt: { $lt: Date.now() } });
    },

    async revokedAmong(jtis) {
      const rows = await em.fork().find(RevokedTokenEntity, { jti: { $in: [...new Set(jtis)] } });
      return new Set(rows.map(({ jti }) => jti));
    },

    async isRevoked(jti) {
      return (await em.fork().count(RevokedTokenEntity, { jti })) > 0;
    },
  };
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

/** A login is compared with both. */
function anyOf({ emailKey, nicknameKey }: { emailKey: string; nicknameKey: string }) {
  return { $or: [{ emailKey }, { nicknameKey }] };
}

function present({
  id,
  email,
  nickname,
  passwordHash,
  role,
  locale,
  createdAt,
  tokenGeneration,
  keptToken = null,
}: Omit<User, 'keptToken'> & { keptToken?: string | null }): User {
  return { id, email, nickname, passwordHash, role, locale, createdAt, tokenGeneration, keptToken };
}
