import type { Edit, TaskEvidence } from '../../../../src/domain/integrity/evidence.ts';
import { createReplays, inOrder } from '../../../../src/domain/integrity/replay.ts';
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
  add(task: number, edits: readonly StoredEdit[]): void;
  /** What has come so far. */
  begun(): TaskRecord[];
  /** All of it, when there is no more. */
  whole(): TaskRecord[];
}

export function createStreaming({ tasks, startedAt }: Asked): Streaming {
  const edits: Edit[][] = tasks.map(() => []);
  const sha256 = createHashing();
  const begin = createReplays({ sha256 });
  const first = tasks[0] ? begin(tasks[0]) : null;

  function evidenceOf(of: Edit[][]): TaskEvidence[] {
    setTimes(of);
    return tasks.map((task, place) => ({ ...task, closedAt: null, edits: of[place] ?? [] }));
  }

  return {
    add(task, more) {
      for (const edit of more.map(editOf)) {
        edits[task]?.push(edit);
        if (task === 0) first?.take(edit);
      }
    },
    begun() {
      // When they were is known when all are there; until then it is guessed of others.
      const copies = edits.map((of) => of.map((edit) => ({ ...edit })));
      return replayed(evidenceOf(copies), { sha256: createHashing(), startedAt });
    },
    whole() {
      const evidence = evidenceOf(edits);
      const [task, ...others] = evidence;
      if (!task || !first || !isInOrder(task.edits)) return replayed(evidence, { sha256, startedAt });
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

function isInOrder(edits: readonly Edit[]): boolean {
  return inOrder(edits).every((edit, place) => edit === edits[place]);
}
