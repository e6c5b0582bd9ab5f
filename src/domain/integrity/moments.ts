import type { Edit, EvidenceRef, Observation, TaskEvidence } from './evidence.ts';

/** Something that is stored, and when it was. */
export interface Moment {
  at: number;
  ref: EvidenceRef;
}

export function ofObservation({ clientId, seq, at }: Observation): Moment {
  return { at, ref: { store: 'telemetry', taskId: null, clientId, seq } };
}

export function ofEdit(taskId: string, { clientId, seq, at }: Edit): Moment {
  return { at, ref: { store: 'edits', taskId, clientId, seq } };
}

/** Whether two clients may be the same one: a page that gives no name may be any. */
export function mayBeOne(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

/** The task that the candidate had before them: the last that they have seen by then. */
export function taskAt(tasks: readonly TaskEvidence[], at: number): TaskEvidence | null {
  let latest: TaskEvidence | null = null;
  for (const task of tasks) {
    if (task.deliveredAt <= at && task.deliveredAt >= (latest?.deliveredAt ?? Number.NEGATIVE_INFINITY)) {
      latest = task;
    }
  }
  return latest ?? tasks[0] ?? null;
}

/** By UTF-16 units: the same order in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
