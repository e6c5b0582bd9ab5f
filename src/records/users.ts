import { type SqlEntityManager, UniqueConstraintViolationException } from '@mikro-orm/sqlite';
import { RevokedTokenEntity } from './entities/revoked-token.entity.ts';
import { UserEntity } from './entities/user.entity.ts';
import { foldIdentity } from './fold-identity.ts';
import type { User, UserRecords } from './records.ts';

export function createUserRecords(em: SqlEntityManager): UserRecords {
  async function isTaken(emailKey: string, nicknameKey: string): Promise<boolean> {
    return (await em.fork().count(UserEntity, { $or: [{ emailKey }, { nicknameKey }] })) > 0;
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
      const keys = { emailKey: foldIdentity(user.email), nicknameKey: foldIdentity(user.nickname) };
      try {
        await em.fork().insert(UserEntity, { ...user, ...keys });
        return user;
      } catch (fault) {
        const taken =
          fault instanceof UniqueConstraintViolationException &&
          (await isTaken(keys.emailKey, keys.nicknameKey));
        if (taken) return null;
        throw fault;
      }
    },

    async findByLogin(login) {
      const key = foldIdentity(login);
      const row = await em.fork().findOne(UserEntity, { $or: [{ emailKey: key }, { nicknameKey: key }] });
      return row && present(row);
    },

    async setRole(id, role) {
      const changed = await em.fork().nativeUpdate(UserEntity, { id }, { role });
      return changed > 0 ? findById(id) : null;
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

function present({ id, email, nickname, passwordHash, role, locale, createdAt }: User): User {
  return { id, email, nickname, passwordHash, role, locale, createdAt };
}
