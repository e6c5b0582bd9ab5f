import type { Program } from '../../../src/domain/integrity/evidence.ts';
import type { Task } from '../interview/queries.ts';
import type { StoredEvent } from './story.ts';

/**
 * What was run and checked of a task, with its code, at the moments at which it was sent: a run is told of when it has ended,
 * and a check began when the state said so. Programs whose code did not come with the task are left out.
 */
export function programsOf({ task_id, runs, submissions }: Task, events: readonly StoredEvent[]): Program[] {
  const codes = new Map([
    ...runs.map(({ run_id, code }) => [run_id, code] as const),
    ...submissions.map(({ submission_id, code }) => [submission_id, code] as const),
  ]);
  const programs: Program[] = [];
  let stateAt = 0;
  for (const event of events) {
    const at = Date.parse(event.at);
    if (event.type === 'state') stateAt = at;
    if (event.type !== 'run' && event.type !== 'verdict') continue;
    if (event.data.task_id !== task_id) continue;
    const isRun = event.type === 'run';
    const id = isRun ? event.data.run_id : event.data.submission_id;
    const code = codes.get(id);
    if (code === undefined) continue;
    programs.push({
      id,
      kind: isRun ? 'run' : 'check',
      at: isRun ? at - event.data.duration_ms : stateAt,
      language: event.data.language,
      code,
      automatic: !isRun && event.data.automatic,
    });
  }
  return programs.sort((a, b) => a.at - b.at);
}
