import type { Accommodation } from '../../src/domain/integrity/evidence.ts';
import type { Language } from '../../src/domain/vocabulary.ts';

/** The first line of a recorded session. */
export interface SessionHead {
  name: string;
  isHonest: boolean;
  what: string;
  started_at: string;
  finished_at: string;
  accommodations: Accommodation[];
  tasks: {
    task_id: string;
    delivered_at: string;
    closed_at: string;
    templates: Partial<Record<Language, string>>;
  }[];
}

/** Any other line: a call as it was sent, and when it came. `from` are digests of where it came from. */
export interface Call {
  path: '/telemetry/anticheat' | '/telemetry/edits' | '/tasks/run' | '/tasks/check';
  received_at: string;
  from: { network: string; agent: string };
  body: Record<string, unknown>;
}

export interface Recording {
  head: SessionHead;
  calls: Call[];
}

/** JSON lines, calls in the order in which they came. */
export function written({ head, calls }: Recording): string {
  const order = [...calls].sort((a, b) => Date.parse(a.received_at) - Date.parse(b.received_at));
  return [head, ...order].map((line) => `${JSON.stringify(line)}\n`).join('');
}
