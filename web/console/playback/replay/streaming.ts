import type { Edit, TaskEvidence } from '../../../../src/domain/integrity/evidence.ts';
import { createReplays, inOrder, type Replaying } from '../../../../src/domain/integrity/replay.ts';
import { editOf, type StoredEdit, setTimes } from './evidence.ts';
import { createHashing } from './hashing.ts';
import type { TaskRecord } from './record.ts';
import { recordsOf, replayed } from './replayed.ts';
import type { Asked } from './wire.ts';

/**
 * Replays while edits still come. Those of the first task, which wait for no other, are taken as they arrive: as a rule that is
 * the order in which they were made. Where it was not, all is replayed at the end.
 */
export interface Streaming {
  ask(asked: Asked): void;
  add(task: number, edits: readonly StoredEdit[]): void;
  /** What has come so far; to be asked once `ask` was called. */
  begun(): TaskRecord[];
  /** All of it, when there is no more. */
  whole(): TaskRecord[];
}

export function createStreaming(): Streaming {
  const edits: Edit[][] = [];
  const taken: Edit[] = [];
  const sha256 = createHashing();
  const begin = createReplays({ sha256 });
  let asked: Asked | null = null;
  let first: Replaying | null = null;

  function takeFirst(): void {
    if (first === null) return;
    for (const edit of (edits[0] ?? []).slice(taken.length)) {
      first.take(edit);
      taken.push(edit);
    }
  }

  function evidence(of: Edit[][]): TaskEvidence[] {
    setTimes(of);
    return (asked?.tasks ?? []).map((task, place) => ({ ...task, closedAt: null, edits: of[place] ?? [] }));
  }

  return {
    ask(what) {
      asked = what;
      const [task] = what.tasks;
      if (task) first = begin(task);
      takeFirst();
    },
    add(task, more) {
      edits[task] = [...(edits[task] ?? []), ...more.map(editOf)];
      if (task === 0) takeFirst();
    },
    begun() {
      // When they were is known when all are there; until then it is guessed of others.
      const copies = edits.map((of) => of.map((edit) => ({ ...edit })));
      return replayed(evidence(copies), { sha256: createHashing(), startedAt: asked?.startedAt ?? 0 });
    },
    whole() {
      const startedAt = asked?.startedAt ?? 0;
      const tasks = evidence(edits);
      const [task, ...others] = tasks;
      if (!task || !first || !isInOrder(taken)) return replayed(tasks, { sha256, startedAt });
      const replays = [first.end(task)];
      for (const other of others) {
        const replaying = begin(other);
        for (const edit of inOrder(other.edits)) replaying.take(edit);
        replays.push(replaying.end(other));
      }
      return recordsOf(replays, { sha256, startedAt });
    },
  };
}

function isInOrder(taken: readonly Edit[]): boolean {
  return inOrder(taken).every((edit, place) => edit === taken[place]);
}
