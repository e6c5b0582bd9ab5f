import { arrivalsOf } from '../../../../src/domain/integrity/arrivals.ts';
import { lowerBound } from '../../../../src/domain/integrity/bound.ts';
import type { TaskEvidence } from '../../../../src/domain/integrity/evidence.ts';
import { type Replay, replayAll } from '../../../../src/domain/integrity/replay.ts';
import type { Step } from '../../../../src/domain/integrity/steps.ts';
import { strokesOf } from '../../../../src/domain/integrity/strokes.ts';
import { inkOf } from '../../../../src/domain/integrity/written.ts';
import type { CodeStep, ProgramRecord, TaskRecord } from './record.ts';

type Hashing = { sha256: (text: string) => string; startedAt: number };

/** The edits of an interview, replayed by the rules of integrity, as a player needs them. */
export function replayed(tasks: readonly TaskEvidence[], { sha256, startedAt }: Hashing): TaskRecord[] {
  return recordsOf(replayAll(tasks, { sha256 }), { sha256, startedAt });
}

export function recordsOf(replays: readonly Replay[], { sha256, startedAt }: Hashing): TaskRecord[] {
  const pastes = pastesIn(replays, sha256);
  return replays.map((replay) => recordOf(replay, pastes, { sha256, startedAt }));
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

function recordOf(replay: Replay, pastes: ReadonlySet<Step>, { sha256, startedAt }: Hashing): TaskRecord {
  const { task, steps, misfits, textAt } = replay;
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
    programs: programsOf(replay, sha256).map((program) => ({ ...program, at: program.at - startedAt })),
    misfits: misfits.map(({ edit: { at, language }, cause }) => ({ at: at - startedAt, language, cause })),
  };
}

/**
 * Programs that are another text than the editor showed: without edits, or of another page or language. One that is only
 * behind or before the edits of its page is none: on a slow way it came late.
 */
function programsOf({ task, steps, foreign, textAt }: Replay, sha256: Hashing['sha256']): ProgramRecord[] {
  const unedited = new Map(foreign.map(({ program, ink, lines }) => [program, { ink, lines }]));
  const pages = new Map<string, Set<string>>();
  for (const step of steps) {
    const text = `${step.edit.language} ${step.edit.sha256}`;
    pages.set(text, (pages.get(text) ?? new Set()).add(step.edit.clientId));
  }
  const shown: ProgramRecord[] = [];
  for (const program of [...task.programs].sort((a, b) => a.at - b.at)) {
    const { at, kind, language, code } = program;
    const last = steps[lowerBound(steps.length, (index) => (steps[index]?.edit.at ?? 0) <= at) - 1];
    const before = shown.at(-1);
    const isBehind = before !== undefined && before.at >= (last?.edit.at ?? 0);
    const found = steps.length === 0 ? allOf(code) : unedited.get(program);
    const own = pages.get(`${language} ${sha256(code)}`);
    const isOwn = isBehind ? before.code === code : last !== undefined && own?.has(last.edit.clientId);
    const isThere = isOwn || (!isBehind && last !== undefined && textAt(last.state) === code);
    if (found || !isThere) shown.push({ at, kind, language, code, ...(found ?? { ink: 0, lines: null }) });
  }
  return shown;
}

/** Of a task without an edit, all that was sent came without any. */
function allOf(code: string): Pick<ProgramRecord, 'ink' | 'lines'> {
  return { ink: inkOf(code), lines: [1, code.trimEnd().split('\n').length] };
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
