import type { Database } from '../database/database.ts';
import type { Transcript } from '../domain/transcription/transcription.ts';
import { claimOf } from './claims.ts';
import { InterviewEntity } from './entities/interview.entity.ts';
import { TranscriptEntity } from './entities/transcript.entity.ts';

export interface TranscriptRecords {
  /** The first one of a recording stays; of an interview that is gone, or that of nobody any more, none is kept. */
  keep(transcript: Transcript): Promise<void>;
  find(uploadId: string): Promise<Transcript | null>;
  /** In the order in which they were written. */
  ofInterview(interviewId: string): Promise<Transcript[]>;
}

export function createTranscriptRecords({ em, transaction }: Database): TranscriptRecords {
  return {
    keep: ({ interviewId, ...transcript }) =>
      transaction([claimOf(interviewId)], async (tx) => {
        const interview = await tx.findOne(InterviewEntity, { id: interviewId });
        if (!interview || interview.erasedAt != null) return;
        await tx
          .createQueryBuilder(TranscriptEntity)
          .insert({ interview: interviewId, ...transcript })
          .onConflict('uploadId')
          .ignore()
          .execute();
      }),

    async find(uploadId) {
      const row = await em.fork().findOne(TranscriptEntity, { uploadId });
      return row && transcriptOf(row);
    },

    async ofInterview(interviewId) {
      const where = { interview: interviewId };
      const rows = await em.fork().find(TranscriptEntity, where, { orderBy: { at: 'asc', uploadId: 'asc' } });
      return rows.map(transcriptOf);
    },
  };
}

function transcriptOf(row: Omit<Transcript, 'interviewId'> & { interview: string }): Transcript {
  const { uploadId, text, isCut, language, durationMs, sha256, model, at } = row;
  return { uploadId, interviewId: row.interview, text, isCut, language, durationMs, sha256, model, at };
}
