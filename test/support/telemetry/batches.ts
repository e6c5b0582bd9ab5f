import { createHash } from 'node:crypto';
import { applyChanges, type Changes } from '../../../src/domain/integrity/changes.ts';
import type { Batch, SentEdit, TelemetryEvent, TelemetryStore } from '../../../src/telemetry/telemetry.ts';

/** Of one page that never moved. */
const AROUND = { clientId: '', network: 'network', agent: 'agent' };

export function eventBatch(
  events: readonly TelemetryEvent[],
  receivedAt: number,
  around: Partial<typeof AROUND> = {},
): Batch {
  return { ...AROUND, ...around, store: 'telemetry', receivedAt, events };
}

export function editBatch(
  edits: readonly SentEdit[],
  receivedAt: number,
  { taskId = 'algorithms/two-sum', ...around }: Partial<typeof AROUND & { taskId: string }> = {},
): Batch {
  return { ...AROUND, ...around, store: 'edits', taskId, language: 'python', receivedAt, edits };
}

export async function lastSeqOf(
  store: Pick<TelemetryStore, 'lastSeqs'>,
  interviewId: string,
  clientId = '',
): Promise<number> {
  return (await store.lastSeqs(interviewId, { store: 'telemetry', taskId: '' })).get(clientId) ?? 0;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Edits as a page sends them, each a tenth of a second after the one before, and the text at the end. */
export function typed(
  template: string,
  changes: readonly Changes[],
  { firstSeq = 1, at = 1_700_000_000_000 } = {},
): { edits: SentEdit[]; text: string } {
  let text = template;
  const edits = changes.map((change, index) => {
    const baseSha256 = sha256(text);
    text = applyChanges(text, change);
    return {
      seq: firstSeq + index,
      at: at + index * 100,
      baseSha256,
      changes: change,
      selection: null,
      sha256: sha256(text),
    };
  });
  return { edits, text };
}
