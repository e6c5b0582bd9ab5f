import { CommandRefused } from '../../domain/interview/refusal.ts';
import type { BlobRecords } from '../../records/blobs.ts';
import { hashOf } from '../../records/blobs.ts';
import { RunnerUnavailable } from '../../temporal/gateway.ts';

/**
 * Stores texts for a command, which gets their hashes. What such a call has newly stored is removed again when the
 * command is refused, so that refused calls take no room.
 */
export type WithTexts = <Answer>(
  interviewId: string,
  texts: readonly string[],
  act: (hashes: string[]) => Promise<Answer>,
) => Promise<Answer>;

/** Calls under way that use a text. */
interface Use {
  calls: number;
  /** One of them has stored it. */
  isNew: boolean;
  /** One of them acts, or may still act. */
  isWanted: boolean;
  removal: Promise<void> | null;
}

export function createUploads(blobs: Pick<BlobRecords, 'add' | 'remove'>): WithTexts {
  const uses = new Map<string, Use>();

  return async function withTexts(interviewId, texts, act) {
    const hashes: string[] = [];
    let isWanted = true;
    try {
      for (const text of texts) hashes.push(await take(text, interviewId));
      return await act(hashes);
    } catch (error) {
      // Of any other failure nobody knows whether the command has acted.
      isWanted = !(error instanceof CommandRefused || error instanceof RunnerUnavailable);
      throw error;
    } finally {
      for (const sha256 of hashes) await leave(sha256, { interviewId, isWanted });
    }
  };

  async function take(text: string, interviewId: string): Promise<string> {
    const sha256 = hashOf(text);
    while (uses.get(sha256)?.removal) await uses.get(sha256)?.removal;
    const use = uses.get(sha256) ?? { calls: 0, isNew: false, isWanted: false, removal: null };
    use.calls += 1;
    uses.set(sha256, use);
    try {
      const { isNew } = await blobs.add(text, interviewId);
      use.isNew ||= isNew;
      return sha256;
    } catch (error) {
      use.calls -= 1;
      if (use.calls === 0) uses.delete(sha256);
      throw error;
    }
  }

  async function leave(
    sha256: string,
    { interviewId, isWanted }: { interviewId: string; isWanted: boolean },
  ): Promise<void> {
    const use = uses.get(sha256);
    if (!use) return;
    use.calls -= 1;
    use.isWanted ||= isWanted;
    if (use.calls > 0) return;
    try {
      if (use.isNew && !use.isWanted) {
        use.removal = blobs.remove(sha256, interviewId);
        await use.removal;
      }
    } finally {
      uses.delete(sha256);
    }
  }
}
