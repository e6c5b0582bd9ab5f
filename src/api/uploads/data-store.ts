import { DataStore, Upload as TusUpload } from '@tus/server';
import { type Media, PART_BYTES } from '../../media/media.ts';
import type { Upload, UploadRecords } from '../../records/upload.ts';
import { notFound } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { noRoom, tooManyOpen, wrongOffset } from './problems.ts';

/** Of tus, beside its core. */
export const EXTENSIONS = [
  'creation',
  'creation-with-upload',
  'creation-defer-length',
  'termination',
] as const;

interface Parts {
  uploads: UploadRecords;
  media: Media;
  clock: () => number;
  /** Of one that is begun. */
  begun: Pick<Upload, 'interviewId' | 'ownerId' | 'type' | 'purpose'> | null;
}

/** What the tus server reads and writes recordings by, for one call. */
export function createDataStore({ uploads, media, clock, begun }: Parts): DataStore {
  async function found(id: string): Promise<Upload> {
    const upload = await uploads.find(id);
    if (!upload) throw notFound(PROBLEMS.noSuchUpload);
    return upload;
  }

  /** In parts, each stored before the next one is read; what came before the line broke is stored, too. */
  async function write(stream: AsyncIterable<Buffer>, id: string): Promise<number> {
    let upload = await found(id);
    let waiting: Buffer[] = [];
    let bytes = 0;
    try {
      for await (const chunk of stream) {
        for (let at = 0; at < chunk.length; ) {
          const piece = chunk.subarray(at, at + PART_BYTES - bytes);
          waiting.push(piece);
          bytes += piece.length;
          at += piece.length;
          if (bytes === PART_BYTES) await store();
        }
      }
    } finally {
      if (bytes > 0) await store();
    }
    return upload.received;

    async function store(): Promise<void> {
      const content = Buffer.concat(waiting);
      waiting = [];
      bytes = 0;
      const outcome = await media.append(upload, content);
      if (outcome === 'full') throw noRoom();
      if (outcome === 'moved') throw wrongOffset();
      upload = { ...upload, received: upload.received + content.length };
    }
  }

  return Object.assign(new DataStore(), {
    extensions: [...EXTENSIONS],

    async create(made: TusUpload) {
      if (begun === null) throw new Error('nothing is begun by this call');
      const upload = { id: made.id, ...begun, size: made.size ?? null, createdAt: clock() };
      if (!(await uploads.create(upload))) throw tooManyOpen();
      return made;
    },

    async getUpload(id: string) {
      const { size, received, type, purpose, interviewId, createdAt } = await found(id);
      return new TusUpload({
        id,
        size: size ?? undefined,
        offset: received,
        metadata: { session_id: interviewId, type, purpose },
        creation_date: new Date(createdAt).toISOString(),
      });
    },

    async declareUploadLength(id: string, size: number) {
      if (!(await uploads.declareSize(id, size))) throw wrongOffset();
    },

    write: (stream: AsyncIterable<Buffer>, id: string) => write(stream, id),
    remove: (id: string) => uploads.drop(id),
  });
}
