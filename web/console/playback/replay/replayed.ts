import { arrivalsOf } from '../../../../src/domain/integrity/arrivals.ts';
import type { TaskEvidence } from '../../../../src/domain/integrity/evidence.ts';
import { type Replay, replayAll } from '../../../../src/domain/integrity/replay.ts';
import type { Step } from '../../../../src/domain/integrity/steps.ts';
import { strokesOf } from '../../../../src/domain/integrity/strokes.ts';
import type { CodeStep, TaskRecord } from './record.ts';

type Hashing = { sha256: (text: string) => string; startedAt: number };

/** The edits of an interview, replayed by the rules of integrity, as a player needs them. */
export function replayed(tasks: readonly TaskEvidence[], { sha256, startedAt }: Hashing): TaskRecord[] {
  return recordsOf(replayAll(tasks, { sha256 }), { sha256, startedAt });
}

export function recordsOf(replays: readonly Replay[], { sha256, startedAt }: Hashing): TaskRecord[] {
  const pastes = pastesIn(replays, sha256);
  return replays.map((replay) => recordOf(replay, pastes, startedAt));
}

/** Steps that put in what no hands type; whether a page told of a paste is not asked here. */
function pastesIn(replays: readonly Replay[], sha256: Hashing['sha256']): Set<Step> {
  const tasks = replays.map(({ task }) => task);
  const arrivals = arrivalsOf({
    evidence: {
      ...{ startedAt: 0, finishedAt: null, accommodations: [], observations: [], tasks },
      ...{ gaps: [], conflicts: [], origins: [], refused: null },
    },
    replays,
    lanes: new Map(replays.map((replay) => [replay, strokesOf(replay)])),
    clipboard: { isFromHere: () => false },
    sha256,
  });
  return new Set(arrivals.flatMap(({ step }) => step ?? []));
}

function recordOf(
  { task, steps, misfits, foreign, textAt }: Replay,
  pastes: ReadonlySet<Step>,
  startedAt: number,
): TaskRecord {
  const made = new Set(steps.map(({ state }) => state));
  const roots = new Set(steps.flatMap(({ base }) => (made.has(base) ? [] : [base])));
  const missing = missingBefore(task);
  return {
    taskId: task.taskId,
    steps: steps.map((step): CodeStep => {
      const { edit, state, base, isMisnamed, patches } = step;
      return {
        ...{ at: edit.at - startedAt, language: edit.language, state, base, isMisnamed },
        patches: patches.map(({ from, deleted, inserted }) => [from, deleted.length, inserted]),
        ...{ selection: edit.selection, isPaste: pastes.has(step), missing: missing.get(edit) ?? 0 },
        ...{ clientId: edit.clientId, seq: edit.seq },
      };
    }),
    roots: [...roots].map((state) => [state, textAt(state)]),
    foreign: foreign.map(({ program: { at, kind, language, code }, ink, lines }) => ({
      ...{ at: at - startedAt, kind, language, code, ink, lines },
    })),
    misfits: misfits.map(({ edit: { at, language }, cause }) => ({ at: at - startedAt, language, cause })),
  };
}

/** How many numbers of its page never came just before an edit; of those without one nothing is said. */
function missingBefore({ edits }: TaskEvidence): Map<TaskEvidence['edits'][number], number> {
  const missing = new Map<TaskEvidence['edits'][number], number>();
  for (const own of Map.groupBy(edits, ({ clientId }) => clientId).values()) {
    let last = 0;
    for (const edit of own.toSorted((a, b) => a.seq - b.seq)) {
      if (edit.seq > last + 1) missing.set(edit, edit.seq - last - 1);
      last = edit.seq;
    }
  }
  return missing;
}
