import { mayBeOne } from '../moments.ts';
import type { Scene } from '../scene.ts';
import { sum } from './make.ts';

/** An edit that did not arrive held about what the others of the task hold; with a margin, and at least so many characters. */
const LEAST_PER_EDIT = 10;
const MARGIN = 1.5;

/** Edits of a task that never arrived, of one client or of all (null), and how many characters they may have put in. */
export function lostEdits(
  { evidence, replays }: Scene,
  taskId: string,
  clientId: string | null,
): { missing: number; ink: number } {
  const missing = sum(
    evidence.gaps
      .filter((gap) => gap.store === 'edits' && gap.taskId === taskId)
      .filter((gap) => clientId === null || mayBeOne(gap.clientId, clientId))
      .map(({ first, last }) => last - first + 1),
  );
  const steps = replays.find(({ task }) => task.taskId === taskId)?.steps ?? [];
  const novel = sum(steps.flatMap(({ patches }) => patches.map((patch) => patch.novel)));
  const perEdit = Math.max(LEAST_PER_EDIT, (MARGIN * novel) / Math.max(1, steps.length));
  return { missing, ink: missing * perEdit };
}
