import { type Moment, ofEdit } from './moments.ts';
import type { Replay } from './replay.ts';
import type { Step } from './steps.ts';
import { inkOf } from './written.ts';

/** One edit as the work of hands. */
export interface Stroke {
  step: Step;
  at: number;
  /** Since the client's stroke before in the task; null of the first. */
  sinceMs: number | null;
  /** UTF-16 units put in; of them, new characters without white space. */
  length: number;
  ink: number;
  /** It took characters away, and not only to complete what they begin; backspaces in a row are one. */
  isCorrection: boolean;
  /** It is not where the one before ended. */
  isJump: boolean;
  moment: Moment;
}

/** Closing brackets, and what indents the next line, are stepped over without a thought. */
const STEP_OVER = 8;

/** The strokes of each client and language in a task. */
export function strokesOf({ task, steps }: Replay): Stroke[][] {
  const lanes = new Map<string, Stroke[]>();
  for (const step of steps) {
    const key = `${step.edit.clientId} ${step.edit.language}`;
    const lane = lanes.get(key) ?? [];
    lanes.set(key, lane);
    lane.push(strokeOf(task.taskId, step, lane.at(-1)));
  }
  return [...lanes.values()];
}

function strokeOf(taskId: string, step: Step, before: Stroke | undefined): Stroke {
  const { edit, patches } = step;
  return {
    step,
    at: edit.at,
    sinceMs: before ? edit.at - before.at : null,
    length: patches.reduce((sum, { inserted }) => sum + inserted.length, 0),
    ink: patches.reduce((sum, { novel }) => sum + novel, 0),
    isCorrection: takesAway(step) && !(before && takesAway(before.step)),
    isJump: before !== undefined && isJump(before.step, step),
    moment: ofEdit(taskId, edit),
  };
}

function takesAway({ patches }: Step): boolean {
  return patches.some(
    ({ deleted, inserted }) =>
      inkOf(deleted) > 0 && !inserted.toLowerCase().startsWith(deleted.toLowerCase()),
  );
}

function isJump(before: Step, step: Step): boolean {
  const [last, next] = [before.patches.at(-1), step.patches[0]];
  if (!last || !next) return false;
  const caret = last.from + last.inserted.length;
  const moved = next.from - caret;
  if (moved >= 0) return moved > STEP_OVER;
  // Backspace.
  if (next.deleted !== '' && Math.abs(moved + next.deleted.length) <= STEP_OVER) return false;
  // Into brackets that came in pairs, or a line between them.
  const skipped = last.inserted.slice(moved);
  return -moved > last.inserted.length || /[^\s)\]}>"'`;,]/.test(skipped);
}
