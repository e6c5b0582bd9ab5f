import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { LEAST_RETENTION_DAYS } from '../domain/packages/package.ts';
import type { Records } from '../records/records.ts';

interface Parts {
  records: Pick<Records, 'audit' | 'organisations'>;
  retention: { days: number; reason: string | null };
  clock: () => number;
  logger: Pick<Logger, 'warn'>;
}

/**
 * Notes for every organisation that the operator keeps what is stored for less than it should be kept, and why; once for each such
 * decision, and once more when it is taken back.
 */
export async function noteRetention({ records, retention, clock, logger }: Parts): Promise<void> {
  const { days, reason } = retention;
  const isShort = days < LEAST_RETENTION_DAYS;
  if (isShort) logger.warn({ retention_days: days, reason }, 'interviews are kept for less than 180 days');
  const detail = isShort ? `${days} days: ${reason}` : `${days} days`;
  for (const { id: organisationId } of await records.organisations.all()) {
    const last = await records.audit.lastOf(organisationId, 'retention.changed');
    const isNews = last === null ? isShort : last.detail !== detail;
    if (!isNews) continue;
    await records.audit.add({
      id: randomUUID(),
      organisationId,
      at: clock(),
      by: { kind: 'operator' },
      action: 'retention.changed',
      object: { kind: 'organisation', id: organisationId },
      detail,
      address: null,
    });
  }
}
