import { allHandlersFinished, condition, makeContinueAsNewFunc } from '@temporalio/workflow';
import type { Absences } from './absences.ts';
import type { InterviewInput, InterviewOutcome } from './definitions.ts';
import type { Memory } from './memory.ts';
import type { Sitting } from './sitting.ts';

/** Resolves once everybody who waits is answered, and what was decided is stored. */
export function settled(sitting: Sitting): Promise<void> {
  return condition(() => allHandlersFinished() && sitting.isStored());
}

/** The same interview in a new run, with nothing lost, and by the build that is current then where workers have one. */
export function goOn(
  { plan }: InterviewInput,
  { sitting, memory, absences }: { sitting: Sitting; memory: Memory; absences: Absences },
): Promise<never> {
  const continueAsNew = makeContinueAsNewFunc<(input: InterviewInput) => Promise<InterviewOutcome>>({
    initialVersioningBehavior: 'AUTO_UPGRADE',
  });
  return continueAsNew({
    plan,
    carried: {
      interview: sitting.interview(),
      integrity: sitting.integrity(),
      answers: memory.answers(),
      absences: absences.heard(),
      talk: sitting.talk(),
      latestAt: sitting.latestAt(),
      ...(sitting.withoutModel() && { withoutModel: true }),
    },
  });
}
