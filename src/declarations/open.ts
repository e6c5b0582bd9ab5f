import { createHmac, randomUUID } from 'node:crypto';
import type { Schema } from '../database/database.ts';
import type { DatabaseLocation } from '../database/location.ts';
import { openDatabase } from '../database/open.ts';
import type { SealingKey } from '../privacy/seal.ts';
import type { Declarations } from './declarations.ts';
import { DeclarationEntity } from './entities/declaration.entity.ts';
import { ShownAuditEntity } from './entities/shown-audit.entity.ts';
import { postgresMigrations } from './migrations/postgres/list.ts';
import { sqliteMigrations } from './migrations/sqlite/list.ts';

export const declarationSchema: Schema = {
  entities: [DeclarationEntity, ShownAuditEntity],
  migrations: { sqlite: sqliteMigrations, postgres: postgresMigrations },
};

/** Opens the store, which is a database of its own. `key` is the installation's. */
export async function openDeclarations(
  location: DatabaseLocation,
  { key }: { key: SealingKey },
): Promise<Declarations> {
  const { em, transaction, compact, close } = await openDatabase(location, declarationSchema);
  const pseudonymOf = (personId: string) =>
    createHmac('sha256', key.secret).update(`declares for the bias audit: ${personId}`).digest('hex');

  return {
    async declare(personId, { sex, ethnicity }) {
      const pseudonym = pseudonymOf(personId);
      await transaction([pseudonym], async (tx) => {
        await tx.nativeDelete(DeclarationEntity, { pseudonym });
        if (sex !== null || ethnicity !== null)
          await tx.insert(DeclarationEntity, { pseudonym, sex, ethnicity });
      });
    },

    async of(personId) {
      const row = await em.fork().findOne(DeclarationEntity, { pseudonym: pseudonymOf(personId) });
      return row && { sex: row.sex ?? null, ethnicity: row.ethnicity ?? null };
    },

    async ofAll(personIds) {
      const rows = await em.fork().findAll(DeclarationEntity);
      const byPseudonym = new Map(rows.map((row) => [row.pseudonym, row]));
      return new Map(
        personIds.flatMap((id) => {
          const row = byPseudonym.get(pseudonymOf(id));
          return row ? [[id, { sex: row.sex ?? null, ethnicity: row.ethnicity ?? null }] as const] : [];
        }),
      );
    },

    async erase(personId) {
      await em.fork().nativeDelete(DeclarationEntity, { pseudonym: pseudonymOf(personId) });
    },

    async shown(organisationId, { from, to }) {
      const rows = await em
        .fork()
        .find(ShownAuditEntity, { organisationId, periodFrom: { $lt: to }, periodTo: { $gt: from } });
      return rows.map(({ shown }) => shown);
    },

    async noteShown({ organisationId, at, period, shown }) {
      await em.fork().insert(ShownAuditEntity, {
        ...{ id: randomUUID(), organisationId, at, shown },
        ...{ periodFrom: period.from, periodTo: period.to },
      });
    },

    compact,
    close,
  };
}
