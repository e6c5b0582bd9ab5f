import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Locale } from '../domain/vocabulary.ts';

/** A member, as far as a mail needs to know of them: whoever holds interviews may read no more of accounts than that. */
export interface Contact {
  id: string;
  email: string;
  locale: Locale;
}

const FIND = `select id, email, locale from users
  where organisation_id = ? and role in ('interviewer', 'admin') and email is not null`;

/** Who hears of an invitation: the member who has invited, else the admins. */
export async function contactsOf(
  tx: SqlEntityManager,
  { organisationId, createdBy }: { organisationId: string; createdBy?: string | null },
): Promise<Contact[]> {
  const inviter = createdBy == null ? null : await findContact(tx, { organisationId, userId: createdBy });
  return inviter ? [inviter] : adminsWithAddress(tx, organisationId);
}

/** Those who are there the longest first. */
export function adminsWithAddress(tx: SqlEntityManager, organisationId: string): Promise<Contact[]> {
  return tx.execute<Contact[]>(`${FIND} and role = 'admin' order by created_at, id`, [organisationId]);
}

/** Null once they are no member any more. */
export async function findContact(
  tx: SqlEntityManager,
  { organisationId, userId }: { organisationId: string; userId: string },
): Promise<Contact | null> {
  const [found] = await tx.execute<Contact[]>(`${FIND} and id = ?`, [organisationId, userId]);
  return found ?? null;
}
