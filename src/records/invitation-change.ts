import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import { claimOfInvitation } from './claims.ts';
import { InvitationEntity } from './entities/invitation.entity.ts';
import type { InvitationRow } from './invitation-rows.ts';

/** Says what `work` says of an invitation that is there; whoever else changes it waits. */
export function createChange({ transaction }: Pick<Database, 'transaction'>) {
  return <Result>(
    id: string,
    work: (row: InvitationRow, tx: SqlEntityManager) => Result | Promise<Result>,
  ): Promise<Result> =>
    transaction([claimOfInvitation(id)], async (tx) =>
      work(await tx.findOneOrFail(InvitationEntity, { id }), tx),
    );
}
