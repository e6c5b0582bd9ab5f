import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { MediaPurpose, MediaType } from '../../../src/domain/media/recording.ts';
import { createFolderStore } from '../../../src/media/folder.ts';
import { createMedia, type Media, PART_BYTES } from '../../../src/media/media.ts';
import { openKeyRing } from '../../../src/privacy/key-ring.ts';
import { createKeyWrap } from '../../../src/privacy/key-wrap.ts';
import type { Records } from '../../../src/records/records.ts';
import type { Upload } from '../../../src/records/upload.ts';

/** The recordings of an installation whose keys lie unwrapped. */
export async function mediaOf(records: Records, dataDir: string): Promise<Media> {
  const { uploads } = records;
  const keys = await openKeyRing({ records, wrap: createKeyWrap([]), clock: Date.now });
  const store = createFolderStore({
    path: join(dataDir, 'media'),
    nameOf: uploads.folderName,
    isAlone: false,
  });
  return createMedia({ uploads, store, keys, clock: Date.now });
}

/** A recording that was sent, as far as `isWhole` says: of any bytes that begin as its type does. */
export async function storeRecording(
  { records, media }: { records: Records; media: Media },
  interview: { id: string; candidateId: string },
  {
    content = 'spoken words',
    type = 'audio/webm',
    purpose = 'message',
    durationMs = 2_000,
    isWhole = true,
  }: {
    content?: string | Buffer;
    type?: MediaType;
    purpose?: MediaPurpose;
    durationMs?: number;
    isWhole?: boolean;
  } = {},
): Promise<Upload> {
  const { uploads } = records;
  const bytes =
    typeof content === 'string'
      ? Buffer.concat([Buffer.of(0x1a, 0x45, 0xdf, 0xa3), Buffer.from(content)])
      : content;
  const id = randomUUID();
  const now = Date.now();
  const { id: interviewId, candidateId: ownerId } = interview;
  const size = isWhole ? bytes.length : bytes.length + 1;
  await uploads.create({ id, interviewId, ownerId, type, purpose, size, createdAt: now });
  for (let at = 0; at < bytes.length; at += PART_BYTES)
    await media.append(await found(), bytes.subarray(at, at + PART_BYTES));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (isWhole) await uploads.finish(id, { durationMs, sha256, at: now });
  return found();

  async function found(): Promise<Upload> {
    const upload = await uploads.find(id);
    if (!upload) throw new Error('the recording is not stored');
    return upload;
  }
}
