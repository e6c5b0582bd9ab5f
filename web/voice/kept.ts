import { latest } from '../session/latest.ts';
import type { Store } from '../session/store.ts';
import { NO_PIECES, type PieceList } from './pieces.ts';
import type { UploadFacts } from './upload.ts';

/** A recording as this browser keeps it, from its first slice until its words are sent or it is discarded. */
export interface Kept {
  id: string;
  facts: UploadFacts;
  /** The interviewer's message that it answers; null for one that is only spoken. */
  answers: string | null;
  pieces: PieceList;
  /** Of the upload; null before the server has given one. */
  address: string | null;
  /** The whole is at the server, under this id. */
  uploadId: string | null;
  durationMs: number;
}

/** The one recording of its purpose that an interview has in this browser. */
export interface Keeping {
  get(): Kept | null;
  /** What an earlier page has left. */
  load(): Promise<Kept | null>;
  begin(fresh: Pick<Kept, 'id' | 'facts' | 'answers'>): Promise<void>;
  /** Of this recording, while it is the one. */
  change(id: string, changes: Partial<Kept>): Promise<void>;
  forget(): Promise<void>;
}

export function createKeeping(
  store: Pick<Store, 'get' | 'set' | 'delete'>,
  sessionId: string,
  purpose: UploadFacts['purpose'],
): Keeping {
  const name = `recording ${sessionId} ${purpose}`;
  let kept: Kept | null = null;
  const write = latest<Kept | null>((value) =>
    value === null ? store.delete(name) : store.set(name, value),
  );

  async function become(next: Kept | null): Promise<void> {
    kept = next;
    write(next);
    await write.busy();
  }

  return {
    get: () => kept,
    async load() {
      kept ??= ((await store.get(name)) as Kept | undefined) ?? null;
      return kept;
    },
    begin: (fresh) => become({ ...fresh, pieces: NO_PIECES, address: null, uploadId: null, durationMs: 0 }),
    change: async (id, changes) => {
      if (kept?.id === id) await become({ ...kept, ...changes });
    },
    forget: () => become(null),
  };
}
