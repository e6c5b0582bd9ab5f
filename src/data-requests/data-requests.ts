import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { DataRequest } from '../records/data-requests.ts';
import type { User } from '../records/user.ts';
import { type ExportParts, exportPerson } from './export.ts';

/** What people may ask to be done with their data; each request is kept, and told in the log. */
export interface DataRequests {
  export(user: User, by: DataRequest['requestedBy']): Promise<object>;
  /** Ends the account at once; all else follows. `last_admin`: nobody could make another one. */
  erase(
    personId: string,
    by: DataRequest['requestedBy'],
  ): Promise<{ outcome: 'begun' | 'unknown' | 'last_admin'; requestId: string }>;
}

/** `onErasure` is told of each erasure that begins. */
export function createDataRequests(
  parts: ExportParts & { logger: Pick<Logger, 'info'>; onErasure: () => void },
): DataRequests {
  const { records, clock, logger, onErasure } = parts;
  return {
    async export(user, requestedBy) {
      const document = await exportPerson(user, parts);
      const request = { id: randomUUID(), personId: user.id, requestedBy, requestedAt: clock() };
      await records.dataRequests.noteExport(request);
      logger.info(
        { user_id: user.id, data_request: request.id, by: requestedBy },
        'data of a person exported',
      );
      return document;
    },

    async erase(personId, requestedBy) {
      const requestId = randomUUID();
      const request = { id: requestId, personId, requestedBy, requestedAt: clock() };
      const outcome = await records.dataRequests.beginErasure(request);
      if (outcome === 'begun') {
        logger.info({ data_request: requestId, by: requestedBy }, 'the erasure of a person has begun');
        onErasure();
      }
      return { outcome, requestId };
    },
  };
}
