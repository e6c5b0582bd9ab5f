import { setTimeout } from 'node:timers/promises';
import type { Person } from './person.ts';
import { ATTEMPT, solutionOf } from './tasks.ts';

/** Solves so many tasks of three, tries another one, and ends; resolves once the report is there. */
export async function holdInterview(person: Person, sessionId: string, solves: number): Promise<void> {
  for (let solved = 0; solved <= solves && solved < 3; solved++) {
    const { task } = await person.call('POST', '/tasks/next', { session_id: sessionId });
    const code = solved < solves ? solutionOf(task.task_id) : ATTEMPT;
    const program = { session_id: sessionId, task_id: task.task_id, language: 'python', code };
    await person.call('POST', '/tasks/check', program);
    await until(person, sessionId, ({ state }) => state !== 'evaluating');
  }
  await person.call('POST', `/interview/${sessionId}/finish`);
  await until(person, sessionId, ({ report_ready }) => report_ready);
}

async function until(
  person: Person,
  sessionId: string,
  fits: (interview: { state: string; report_ready: boolean }) => boolean,
): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    if (fits(await person.call('GET', `/interview/${sessionId}`))) return;
    await setTimeout(500);
  }
  throw new Error(`${sessionId} did not go on within a minute`);
}
