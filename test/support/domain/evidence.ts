import { createHash } from 'node:crypto';
import type { Changes } from '../../../src/domain/integrity/changes.ts';
import { applyChanges } from '../../../src/domain/integrity/changes.ts';
import type {
  Edit,
  IntegrityEvidence,
  Observation,
  Program,
  TaskEvidence,
} from '../../../src/domain/integrity/evidence.ts';
import type { Language, TelemetryType } from '../../../src/domain/vocabulary.ts';

export const START = 1_800_000_000_000;
export const SECOND = 1_000;
export const MINUTE = 60_000;

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What puts `inserted` into a text of `length` units instead of `deleted` ones. */
export function replaceAt(length: number, from: number, deleted: number, inserted: string): Changes {
  const lines = inserted === '' ? [] : inserted.split('\n');
  const parts: Changes = [from, [deleted, ...lines], length - from - deleted];
  return parts.filter((part) => part !== 0);
}

/** An editor in one page: each change becomes an edit, a second after the one before unless said otherwise. */
export function createEditor(from: { text: string; at?: number; clientId?: string; language?: Language }) {
  const { clientId = 'laptop', language = 'python' } = from;
  let { text, at = START } = from;
  const edits: Edit[] = [];
  return {
    edits,
    text: () => text,
    change(changes: Changes, afterMs = SECOND): Edit {
      at += afterMs;
      const baseSha256 = sha256(text);
      text = applyChanges(text, changes);
      const edit: Edit = {
        ...{ clientId, seq: edits.length + 1, language, at, receivedAt: at + 50, baseSha256, changes },
        ...{ selection: null, sha256: sha256(text) },
      };
      edits.push(edit);
      return edit;
    },
    put(place: number, inserted: string, { deleted = 0, afterMs = SECOND } = {}): Edit {
      return this.change(replaceAt(text.length, place, deleted, inserted), afterMs);
    },
    /** Key by key, at the end. */
    type(typed: string, afterMs = 180): void {
      for (const key of typed) this.put(text.length, key, { afterMs });
    },
    now: () => at,
  };
}

export function task(told: Partial<TaskEvidence>): TaskEvidence {
  return {
    ...{ taskId: 'algorithms/podium', deliveredAt: START, closedAt: null, templates: { python: '' } },
    ...{ edits: [], programs: [] },
    ...told,
  };
}

export function program(code: string, told: Partial<Program> = {}): Program {
  return {
    ...{ id: 'p1', kind: 'check', at: START + 60 * MINUTE, language: 'python', code, automatic: false },
    ...told,
  };
}

export function evidence(told: Partial<IntegrityEvidence>): IntegrityEvidence {
  return {
    ...{ startedAt: START, finishedAt: null, accommodations: [], observations: [], tasks: [] },
    ...{ gaps: [], conflicts: [], origins: [], refused: null },
    ...told,
  };
}

/** What a page told, numbered in the order given. */
export function observed(
  ...told: readonly (readonly [type: TelemetryType, at: number, data?: Observation['data']])[]
): Observation[] {
  return told.map(([type, at, data = null], index) => ({
    ...{ clientId: 'laptop', seq: index + 1, type, at, receivedAt: at + 50, data },
  }));
}
