import type { StoredDraft } from './wire.ts';

/** What this browser keeps of a draft. */
export interface LocalDraft {
  code: string;
  revision: number;
  /** The server's revision that it was written on; 0: none. */
  baseRevision: number;
  /** The server has confirmed this revision. */
  isSent: boolean;
  /** What was sent last, also when no answer came. */
  tried: { code: string; revision: number } | null;
}

/** With which text a page begins, and what is to be done about it. */
export type DraftStart = { kind: 'stored' } | { kind: 'unsent'; baseRevision: number } | { kind: 'conflict' };

/**
 * What the browser keeps against what the server has. The server's word counts, unless something here was never confirmed:
 * that is sent when it was written on what the server has, and is a conflict otherwise. What the server has may be our own
 * text whose answer was lost: then it is what the newer one was written on.
 */
export function draftStart(local: LocalDraft, stored: StoredDraft | null): DraftStart {
  if (local.isSent || local.code === stored?.code) return { kind: 'stored' };
  const storedRevision = stored?.revision ?? 0;
  const { tried } = local;
  const isOurs = tried !== null && tried.revision === storedRevision && tried.code === stored?.code;
  if (isOurs || local.baseRevision === storedRevision)
    return { kind: 'unsent', baseRevision: storedRevision };
  return { kind: 'conflict' };
}

/** What the browser's store had under the draft's name, if it is one. */
export function localDraftOf(value: unknown): LocalDraft | null {
  if (typeof value !== 'object' || value === null) return null;
  const { code, revision, baseRevision, isSent, tried } = value as Partial<LocalDraft>;
  if (typeof code !== 'string' || typeof revision !== 'number' || typeof baseRevision !== 'number')
    return null;
  return { code, revision, baseRevision, isSent: isSent === true, tried: tried ?? null };
}
