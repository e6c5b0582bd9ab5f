import { allHandlersFinished, condition, continueAsNew } from '@temporalio/workflow';
import type { Absences } from './absences.ts';
import type { InterviewInput, InterviewOutcome } from './definitions.ts';
import type { Memory } from './memory.ts';
import type { Sitting } from './sitting.ts';

/** Resolves once everybody who waits is answered, and what was decided is stored. */
export function settled(sitting: Sitting): Promise<void> {
  return condition(() => allHandlersFinished() && sitting.isStored());
}

/** The same interview in a new run, with nothing lost. */
export function goOn(
  { plan }: InterviewInput,
  { sitting, memory, absences }: { sitting: Sitting; memory: Memory; absences: Absences },
): Promise<never> {
  return continueAsNew<(input: InterviewInput) => Promise<InterviewOutcome>>({
    plan,
    carried: {
      interview: sitting.interview(),
      integrity: sitting.integrity(),
      answers: memory.answers(),
      absences: absences.heard(),
    },
  });
}
