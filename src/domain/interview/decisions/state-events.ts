import type { InterviewState, Outcome, StateCause } from '../../vocabulary.ts';
import type { DraftNote, Surroundings } from '../commands.ts';
import type { EventBody, StateData } from '../events.ts';
import { attemptsLeft, currentTask, type Interview, openTask, rulesOf } from '../interview.ts';

/** Events that say in which state an interview now is, and why. */

/** A change of the current task. */
export function stateEvent(
  interview: Interview,
  state: InterviewState,
  cause: StateCause,
  { deadlineAt, outcome = null }: { deadlineAt: number | null; outcome?: Outcome | null },
): EventBody {
  const task = currentTask(interview);
  return event(interview, {
    state,
    taskNumber: interview.tasks.length,
    deadlineAt,
    cause,
    outcome,
    attemptsLeft: task && !outcome ? attemptsLeft(task) : 0,
    integrity: null,
  });
}

export function issuedEvent(interview: Interview): EventBody {
  return event(interview, {
    state: 'task_issued',
    taskNumber: interview.tasks.length + 1,
    deadlineAt: null,
    cause: 'next',
    outcome: null,
    attemptsLeft: interview.plan.maxAttempts,
    integrity: null,
  });
}

export function finishedEvent(
  interview: Interview,
  cause: StateCause,
  { integrity }: Surroundings,
): EventBody {
  return event(interview, {
    state: 'finished',
    taskNumber: interview.tasks.length,
    deadlineAt: null,
    cause,
    outcome: openTask(interview) ? 'unfinished' : null,
    attemptsLeft: 0,
    integrity,
  });
}

/** An event that closes a task says what was in its editor. */
export function withDraft(body: EventBody, note: DraftNote | null): EventBody {
  if (body.type !== 'state' || body.data.outcome === null) return body;
  const draft = note && { language: note.language, codeSha256: note.codeSha256, savedAt: note.savedAt };
  return { ...body, data: { ...body.data, draft } };
}

/** The first rules do not tell the attempts that are left. */
function event(
  { plan }: Interview,
  { attemptsLeft, integrity, ...data }: Required<Omit<StateData, 'draft'>>,
): EventBody {
  const attempts = rulesOf(plan) >= 2 ? { attemptsLeft } : {};
  return { type: 'state', data: { ...data, ...attempts, integrity } };
}
