import type { Result, SessionSnapshot } from '../../session/session.ts';
import type { CheckResult, Language, RunResult, Task } from '../../session/wire.ts';

/** A run or a check with its answer, whether this page has asked for it or an earlier one. */
export type Entry = {
  /** Of the run or the submission. */
  id: string;
  language: Language;
  /** Null: not read from the server yet. */
  at: string | null;
  code: string | null;
  /** Of the draft that it ran; null where an earlier page has asked. */
  revision: number | null;
  /** Own input; null: on the visible tests, or not known any more. */
  stdin: string | null;
} & ({ kind: 'run'; answer: RunResult } | { kind: 'check'; answer: CheckResult });

/** Of the task, newest first: what this page has had answers to, and what the server still lists. */
export function entriesOf(results: SessionSnapshot['results'], task: Task | null): readonly Entry[] {
  if (task === null) return [];
  const own = results[task.task_id] ?? [];
  const listed = listedOf(task);
  const listedIds = new Set(listed.map(({ id }) => id));
  const fresh = own.filter((result) => !listedIds.has(idOf(result))).map(freshEntry);
  return [...fresh, ...listed.map((entry) => withOwn(entry, own))];
}

function listedOf({ runs, submissions }: Task): Entry[] {
  const past = { revision: null, stdin: null };
  return [
    ...runs.map(
      ({ at, language, code, ...answer }): Entry => ({
        ...past,
        kind: 'run',
        id: answer.run_id,
        at,
        language,
        code,
        answer,
      }),
    ),
    ...submissions.map(
      ({ at, language, code, ...answer }): Entry => ({
        ...past,
        kind: 'check',
        id: answer.submission_id,
        at,
        language,
        code,
        answer,
      }),
    ),
  ].toSorted((one, other) => (other.at ?? '').localeCompare(one.at ?? ''));
}

function freshEntry(result: Result): Entry {
  return { ...result, id: idOf(result), stdin: result.stdin ?? null, at: null, code: null };
}

/** The server's; a result's own is that of the request. */
function idOf(result: Result): string {
  return result.kind === 'run' ? result.answer.run_id : result.answer.submission_id;
}

function withOwn(entry: Entry, own: readonly Result[]): Entry {
  const asked = own.find((result) => idOf(result) === entry.id);
  return asked ? { ...entry, revision: asked.revision, stdin: asked.stdin ?? null } : entry;
}
