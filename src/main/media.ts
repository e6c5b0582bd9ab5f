import { join } from 'node:path';
import { createFolderStore } from '../media/folder.ts';
import { createMedia, type Media } from '../media/media.ts';
import { createS3Store } from '../media/s3.ts';
import type { MediaStore } from '../media/store.ts';
import type { KeyRing } from '../privacy/key-ring.ts';
import type { Records } from '../records/records.ts';
import type { Start } from './start.ts';

/** The bytes of recordings, and where they lie. */
export interface Recordings {
  media: Media;
  mediaStore: MediaStore;
}

/** In the bucket that the settings name, else in the data directory. */
export function openRecordings(
  { config, role }: Pick<Start, 'config' | 'role'>,
  { records, keys, clock }: { records: Records; keys: KeyRing; clock: () => number },
): Recordings {
  const { uploads } = records;
  const mediaStore =
    config.s3 === null
      ? createFolderStore({
          path: join(config.dataDir, 'media'),
          nameOf: uploads.folderName,
          isAlone: role === 'all',
        })
      : createS3Store(config.s3);
  return { mediaStore, media: createMedia({ uploads, store: mediaStore, keys, clock }) };
}
