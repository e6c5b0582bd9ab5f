import { randomUUID } from 'node:crypto';
import { recordingSaid } from '../../contract/uploads.ts';
import { isPicture, mostBytesOf } from '../../domain/media/recording.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { Upload } from '../../records/upload.ts';
import { recordAudit } from '../audit/record.ts';
import type { Context, Person } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { conflict, finished, forbidden, notFound } from '../errors.ts';
import { type Action, may } from '../policies.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { parse } from '../validate.ts';
import { createDataStore } from './data-store.ts';
import type { UPLOADS } from './endpoints.ts';
import { uploadFor } from './find.ts';
import { play } from './play.ts';
import { faultOfBytes, notAllowed, unfinished } from './problems.ts';
import { saidIn } from './said.ts';
import { answerByTus } from './tus.ts';

export function uploadHandlers(deps: ApiDependencies): Handlers<typeof UPLOADS> {
  const { records, media, clock, settings } = deps;
  const { uploads } = records;

  /** Also of one whose last byte came and whose process died before it was measured. Throws for one that may not be. */
  async function settle(upload: Upload): Promise<Upload | null> {
    try {
      return await media.finish(upload);
    } catch (error) {
      const fault = faultOfBytes(error);
      if (fault) await uploads.drop(upload.id);
      throw fault ?? error;
    }
  }

  function requireAllowed(
    interview: InterviewRecord,
    { type, purpose }: Pick<Upload, 'type' | 'purpose'>,
  ): void {
    const { voice, video } = interview.allowed;
    const isAllowed = purpose === 'answer' ? video : voice && settings.hasTranscriber && !isPicture(type);
    if (!isAllowed) throw notAllowed();
    if (interview.state === 'finished') throw finished();
  }

  async function interviewToRecord(viewer: Person, id: string): Promise<InterviewRecord> {
    const interview = await records.interviews.find(id);
    if (!interview || !may(viewer, 'recording.read', interview)) throw notFound(PROBLEMS.nothingToRecord);
    if (!may(viewer, 'recording.make', interview)) throw forbidden(PROBLEMS.roleForbidsHere);
    return interview;
  }

  /** From there on it is known which interview the call is about: for the log, and for the language of problems. */
  async function found(ctx: Context, asked: { viewer: Person; id: string; action: Action }) {
    const known = await uploadFor(records, asked);
    ctx.state.sessionId = known.interview.id;
    return known;
  }
  const own = (ctx: Context, viewer: Person, id: string) =>
    found(ctx, { viewer, id, action: 'recording.make' });

  const tus = (
    ctx: Context,
    upload: Pick<Upload, 'id' | 'type'>,
    begun: Parameters<typeof createDataStore>[0]['begun'],
  ) =>
    answerByTus(ctx, {
      store: createDataStore({ uploads, media, clock, begun }),
      id: upload.id,
      maxSize: mostBytesOf(upload.type),
    });

  return {
    async makeUpload({ headers }, { viewer, ctx }) {
      const said = parse(recordingSaid, saidIn(headers['upload-metadata']));
      const interview = await interviewToRecord(viewer, said.session_id);
      ctx.state.sessionId = interview.id;
      const { type, purpose } = said;
      requireAllowed(interview, said);
      const id = randomUUID();
      try {
        await tus(ctx, { id, type }, { interviewId: interview.id, ownerId: viewer.id, type, purpose });
      } catch (error) {
        // Nobody was told where it is, so nobody goes on with it: it would count among those that may be open.
        await uploads.drop(id);
        throw error;
      }
      const made = await uploads.find(id);
      if (made) await settle(made);
    },

    async appendUpload({ params }, { viewer, ctx }) {
      const { upload, interview } = await own(ctx, viewer, params.upload_id);
      requireAllowed(interview, upload);
      await tus(ctx, upload, null);
      await settle(upload);
    },

    async removeUpload({ params }, { viewer, ctx }) {
      const { upload } = await own(ctx, viewer, params.upload_id);
      const events = await records.events.after(upload.interviewId, 0);
      const isReferredTo = events.some(({ data }) => JSON.stringify(data).includes(`"${upload.id}"`));
      if (isReferredTo) throw conflict('upload_used', PROBLEMS.uploadUsed);
      await tus(ctx, upload, null);
    },

    async readUpload({ params, headers }, { viewer, ctx }) {
      if (ctx.method === 'HEAD' && headers['tus-resumable'] !== undefined) {
        const { upload } = await own(ctx, viewer, params.upload_id);
        await settle(upload);
        await tus(ctx, upload, null);
        return;
      }
      const { upload, interview } = await found(ctx, {
        viewer,
        id: params.upload_id,
        action: 'recording.read',
      });
      const whole = await settle(upload);
      if (!whole) throw unfinished();
      const isOwner = interview.candidateId === viewer.id;
      const object = { kind: 'interview', id: interview.id } as const;
      try {
        await play(ctx, {
          upload: whole,
          media,
          onBegin: async () => {
            if (!isOwner)
              await recordAudit(deps, ctx.state, { action: 'recording.opened', object, detail: upload.id });
          },
        });
      } catch (error) {
        throw faultOfBytes(error) ?? error;
      }
    },
  };
}
