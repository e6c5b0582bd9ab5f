import type { SentEdit } from '../../../src/telemetry/telemetry.ts';

/** An edit as a page puts it into a call. */
export function wireEdit({
  seq,
  at,
  baseSha256,
  changes,
  selection,
  sha256,
}: Omit<SentEdit, 'selection'> & Partial<SentEdit>) {
  return {
    seq,
    at: new Date(at).toISOString(),
    base_sha256: baseSha256,
    changes,
    ...(selection && { selection }),
    sha256,
  };
}
