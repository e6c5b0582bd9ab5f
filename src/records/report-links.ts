import type { InferEntity } from '@mikro-orm/sql';
import type { Database } from '../database/database.ts';
import type { ReportAudience } from '../domain/vocabulary.ts';
import { claimOf } from './claims.ts';
import { ReportLinkEntity } from './entities/report-link.entity.ts';
import { behind, type Page, type Part, readPage } from './page.ts';

/** Openings of a link whose moments are kept; all are counted. */
const MOST_OPENINGS = 100;

/** By which whoever has it sees a report. Times are milliseconds since the epoch. */
export interface ReportLink {
  id: string;
  interviewId: string;
  audience: ReportAudience;
  createdAt: number;
  expiresAt: number;
  revokedAt: number | null;
  openingCount: number;
  /** The latest, the last one first. */
  openings: number[];
}

type NewLink = Pick<ReportLink, 'id' | 'interviewId' | 'audience' | 'createdAt' | 'expiresAt'>;

export interface ReportLinkRecords {
  /** One that was made by a call that was cut off takes the new token. */
  add(link: NewLink, tokenSha256: string): Promise<void>;
  /** Of an interview, the latest first; null for a cursor that no such list gave. */
  list(interviewId: string, page: Page): Promise<{ links: ReportLink[]; nextCursor: string | null } | null>;
  findByToken(tokenSha256: string): Promise<ReportLink | null>;
  /** False where the interview has no such link. Twice is harmless. */
  revoke(interviewId: string, id: string, at: number): Promise<boolean>;
  opened(link: Pick<ReportLink, 'id' | 'interviewId'>, at: number): Promise<void>;
}

export function createReportLinkRecords({ em, transaction }: Database): ReportLinkRecords {
  return {
    add: (link, tokenSha256) =>
      transaction([claimOf(link.interviewId)], async (tx) => {
        const known = await tx.findOne(ReportLinkEntity, { id: link.id });
        if (known) known.tokenSha256 = tokenSha256;
        else await tx.insert(ReportLinkEntity, { ...link, tokenSha256, openings: [], openingCount: 0 });
      }),

    async list(interviewId, page) {
      const all: Part<ReportLink> = {
        name: 'all',
        async read(place, limit) {
          const rows = await em
            .fork()
            .find(
              ReportLinkEntity,
              { $and: [{ interviewId }, behind(place, 'createdAt')] },
              { orderBy: { createdAt: 'desc', id: 'desc' }, limit },
            );
          return rows.map(linkOf);
        },
        placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
      };
      const list = await readPage('links', [all], page);
      return list && { links: list.rows, nextCursor: list.nextCursor };
    },

    async findByToken(tokenSha256) {
      const row = await em.fork().findOne(ReportLinkEntity, { tokenSha256 });
      return row && linkOf(row);
    },

    revoke: (interviewId, id, at) =>
      transaction([claimOf(interviewId)], async (tx) => {
        const row = await tx.findOne(ReportLinkEntity, { id, interviewId });
        if (row) row.revokedAt ??= at;
        return row !== null;
      }),

    opened: ({ id, interviewId }, at) =>
      transaction([claimOf(interviewId)], async (tx) => {
        const row = await tx.findOne(ReportLinkEntity, { id });
        if (!row) return;
        row.openingCount += 1;
        row.openings = [at, ...row.openings].slice(0, MOST_OPENINGS);
      }),
  };
}

function linkOf({ tokenSha256: _, ...row }: InferEntity<typeof ReportLinkEntity>): ReportLink {
  return { ...row, revokedAt: row.revokedAt ?? null };
}
