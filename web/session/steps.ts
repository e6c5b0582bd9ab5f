import type { Line, Said } from './line.ts';
import type { Outcome } from './outcome.ts';
import type { Banner, Step, StepOutcome } from './session.ts';
import type { Problem } from './wire.ts';

export interface Steps {
  /** Calls with a key of its own until the server has answered; a second one of the kind waits for the first's answer. */
  take<Answer>(step: Step, call: (key: string) => Promise<Outcome<Answer>>): Promise<StepOutcome>;
  /** Shows what a call was refused with. */
  show(step: Step | 'load', problem: Problem): void;
  dismiss(id: string): void;
}

/** A page shows no more at a time. */
const MOST_PROBLEMS = 5;

/** The calls that are not kept over a reload: which ones are on their way, and what went wrong with them. */
export function createSteps({
  line,
  newId,
  onPending,
  onProblems,
}: {
  line: Line;
  newId: () => string;
  onPending: (pending: ReadonlySet<Step>) => void;
  onProblems: (problems: readonly Banner[]) => void;
}): Steps {
  const running = new Map<Step, Promise<StepOutcome>>();
  let problems: readonly (Banner & { kind: 'problem' })[] = [];

  function setProblems(changed: typeof problems): void {
    problems = changed.slice(-MOST_PROBLEMS);
    onProblems(problems);
  }

  function show(step: Step | 'load', problem: Problem): void {
    const others = problems.filter((other) => other.step !== step);
    setProblems([...others, { kind: 'problem', id: newId(), step, problem }]);
  }

  async function run(step: Step, said: Promise<Said<unknown> | null>): Promise<StepOutcome> {
    const outcome = await said;
    running.delete(step);
    onPending(new Set(running.keys()));
    if (outcome?.kind === 'answered') return { ok: true };
    if (outcome === null) return { ok: false, problem: null };
    show(step, outcome.problem);
    return { ok: false, problem: outcome.problem };
  }

  return {
    take(step, call) {
      const earlier = running.get(step);
      if (earlier) return earlier;
      const key = newId();
      const outcome = run(
        step,
        line.deliver(() => call(key)),
      );
      running.set(step, outcome);
      onPending(new Set(running.keys()));
      return outcome;
    },
    show,
    dismiss: (id) => setProblems(problems.filter((problem) => problem.id !== id)),
  };
}
