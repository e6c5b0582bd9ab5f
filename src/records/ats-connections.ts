import type { Database } from '../database/database.ts';
import type { AtsFault } from '../domain/ats/fault.ts';
import type { Provider } from '../domain/ats/provider.ts';
import { AtsConnectionEntity } from './entities/ats-connection.entity.ts';

interface AtsConnection {
  provider: Provider;
  tokenSetAt: number | null;
  fault: AtsFault | null;
}

interface Whose {
  organisationId: string;
  provider: Provider;
}

export interface AtsConnectionRecords {
  list(organisationId: string): Promise<AtsConnection[]>;
  /** Sealed; null while there is none. */
  token(whose: Whose): Promise<Uint8Array | null>;
  /** Null takes it away. */
  setToken(whose: Whose, token: Uint8Array | null, at: number): Promise<void>;
  /** In the place of the one before. */
  keepFault(whose: Whose, fault: AtsFault): Promise<void>;
}

export function createAtsConnectionRecords({ em }: Pick<Database, 'em'>): AtsConnectionRecords {
  async function put(
    { organisationId, provider }: Whose,
    change: { token: Uint8Array | null; tokenSetAt: number | null } | { fault: AtsFault },
  ): Promise<void> {
    const none = { token: null, tokenSetAt: null, fault: null };
    await em
      .fork()
      .createQueryBuilder(AtsConnectionEntity)
      .insert({ organisationId, provider, ...none, ...change })
      .onConflict(['organisationId', 'provider'])
      .merge(Object.keys(change) as ('token' | 'tokenSetAt' | 'fault')[])
      .execute();
  }

  return {
    async list(organisationId) {
      const found = await em.fork().find(AtsConnectionEntity, { organisationId });
      return found.map(({ provider, tokenSetAt, fault }) => ({
        provider,
        tokenSetAt: tokenSetAt ?? null,
        fault: fault ?? null,
      }));
    },

    async token({ organisationId, provider }) {
      return (await em.fork().findOne(AtsConnectionEntity, { organisationId, provider }))?.token ?? null;
    },

    setToken: (whose, token, at) => put(whose, { token, tokenSetAt: token && at }),

    keepFault: (whose, fault) => put(whose, { fault }),
  };
}
