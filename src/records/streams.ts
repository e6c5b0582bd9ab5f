import type { Database } from '../database/database.ts';
import type { Span } from '../domain/interview/spans.ts';
import { InterviewEntity } from './entities/interview.entity.ts';

/** What processes note of the streams of candidates; `by` is the process, `at` the moment. */
export interface StreamRecords {
  /** The candidate has opened one. */
  opened(id: string, note: { by: string; at: number }): Promise<void>;
  /** Their last one there has ended, in order where `at` is null. Nothing changes where another process has one open. */
  ended(id: string, note: { by: string; at: number | null }): Promise<void>;
  /** Their streams are open there still, and so they are there. */
  goOn(ids: readonly string[], note: { by: string; at: number }): Promise<void>;
  /**
   * Somebody has called who has no stream, as of the note of `knownAt`. Nothing changes where one was opened meanwhile.
   */
  away(id: string, note: { by: string; at: number; quiet: Span; knownAt: number }): Promise<void>;
  /** False for an absence, or a part of one, that the interview was told of. */
  claimAbsence(id: string, absence: Span): Promise<boolean>;
}

/**
 * Of each interview there is one note, of all processes that have streams of its candidate. Whoever opens one has it; whoever ends the
 * last one leaves it alone where another process has it. A process whose own streams go on takes it back at its next round.
 */
export function createStreamRecords({ em }: Database): StreamRecords {
  return {
    async opened(id, { by, at }) {
      await em
        .fork()
        .nativeUpdate(
          InterviewEntity,
          { id },
          { streamOpen: true, streamAt: at, streamBy: by, quietFrom: null, quietTo: null },
        );
    },

    async ended(id, { by, at }) {
      await em
        .fork()
        .nativeUpdate(
          InterviewEntity,
          { id, $or: [{ streamBy: by }, { streamBy: null }, { streamOpen: false }] },
          { streamOpen: false, streamAt: at, streamBy: by, quietFrom: null, quietTo: null },
        );
    },

    async goOn(ids, { by, at }) {
      const unique = [...new Set(ids)];
      const places = unique.map(() => '?').join(', ');
      // What this process has ended itself stays so: it may end while a round is on its way.
      await em.fork().execute(
        `update interviews set seen_at = ?,
           stream_at = case when stream_open or coalesce(stream_by, '') <> ? then ? else stream_at end,
           stream_open = (stream_open or coalesce(stream_by, '') <> ?),
           stream_by = case when stream_open then stream_by else ? end
         where id in (${places})`,
        [at, by, at, by, by, ...unique],
      );
    },

    async away(id, { by, at, quiet, knownAt }) {
      await em
        .fork()
        .nativeUpdate(
          InterviewEntity,
          { id, $or: [{ streamOpen: false }, { streamAt: { $lte: knownAt } }] },
          { streamOpen: false, streamAt: at, streamBy: by, quietFrom: quiet.from, quietTo: quiet.to },
        );
    },

    async claimAbsence(id, { from, to }) {
      const changes = await em
        .fork()
        .nativeUpdate(
          InterviewEntity,
          { id, $or: [{ absenceTo: null }, { absenceTo: { $lte: from } }] },
          { absenceTo: to },
        );
      return changes === 1;
    },
  };
}
