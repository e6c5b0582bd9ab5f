import { type Moment, ofEdit } from '../moments.ts';
import type { Foreign, Replay } from '../replay.ts';
import type { Scene } from '../scene.ts';
import type { Severity, Signal } from '../signal.ts';
import { departureBefore } from './before.ts';
import { lostEdits } from './lost-edits.ts';
import { largest, rounded, signalOf, sum } from './make.ts';

/** Less is what was typed while edits were on their way. */
const LARGE = 120;
const LARGE_SHARE = 0.2;
/** So much is the solution, and no part of it. */
const SOLUTION = 200;
const SOLUTION_SHARE = 0.6;
/** In edits that fit nowhere, and of what they go on from: about three lines. */
const MISFIT_INK = 120;
/** Once may be a fault in a page; a page that says other hashes than its texts have is none of ours. */
const MISNAMED = 3;

/** Code that was run or checked and that no edit made, and edits that fit no text. */
export function uneditedSignals(scene: Scene): Signal[] {
  const recorded = scene.replays.filter(({ task }) => task.edits.length > 0);
  return [
    ...recorded.flatMap((replay) => [...foreignCode(scene, replay), ...misfits(scene, replay)]),
    ...unrecorded(scene, recorded),
  ];
}

function foreignCode(scene: Scene, replay: Replay): Signal[] {
  const most = replay.foreign.reduce<Foreign | null>(
    (worst, one) => (one.ink > (worst?.ink ?? 0) ? one : worst),
    null,
  );
  if (!most) return [];
  const { task } = replay;
  const { program, ink, share, lines } = most;
  const lost = lostEdits(scene, task.taskId, null);
  const departure = departureBefore(scene, '', program.at);
  return [
    signalOf({
      kind: 'code_without_edits',
      severity: lost.ink >= ink ? 'info' : severityOf(most, departure !== null, replay),
      moments: [...lastEdit(replay, program.at), ...(departure?.moments ?? [])],
      to: program.at,
      facts: {
        ...{ length: ink, share: rounded(share), programs: replay.foreign.length, recorded: true },
        ...(lines && { firstLine: lines[0], lastLine: lines[1] }),
        ...{ program: program.id, automatic: program.automatic, missing: lost.missing },
      },
    }),
  ];
}

/** Strong where the whole solution came so, and nothing of it stayed of what was edited. */
function severityOf({ ink, share }: Foreign, isAfterDeparture: boolean, replay: Replay): Severity {
  if (ink < LARGE || share < LARGE_SHARE) return 'info';
  const isSolution = ink >= SOLUTION && share >= SOLUTION_SHARE;
  return isSolution && isAfterDeparture && replay.steps.length >= 20 ? 'strong' : 'notice';
}

function lastEdit({ task, steps }: Replay, at: number): Moment[] {
  const step = steps.findLast(({ edit }) => edit.at <= at) ?? steps[0];
  return step ? [ofEdit(task.taskId, step.edit)] : [];
}

function misfits(scene: Scene, replay: Replay): Signal[] {
  const { task, steps } = replay;
  const misnamed = steps.filter(({ isMisnamed }) => isMisnamed).map(({ edit }) => edit);
  const unfit = replay.misfits.map(({ edit }) => edit);
  const edits = [...unfit, ...misnamed];
  const [first] = edits;
  if (!first) return [];
  const unfitting = replay.misfits.filter(({ cause }) => cause !== 'base').map(({ edit }) => edit);
  const length = sum(unfitting.map(({ changes }) => insertedInk(changes))) + unseenInk(replay);
  const isExplained = lostEdits(scene, task.taskId, first.clientId).missing > 0;
  const isGrave = misnamed.length >= MISNAMED || (length >= MISFIT_INK && !isExplained);
  return [
    signalOf({
      kind: 'edits_misfit',
      severity: isGrave ? 'notice' : 'info',
      moments: edits.map((edit) => ofEdit(task.taskId, edit)),
      facts: { count: unfit.length, misnamed: misnamed.length, length, missing: isExplained },
    }),
  ];
}

/** Of what became of the task, characters that are known by edits of them alone. */
function unseenInk({ final }: Replay): number {
  return sum([...(final?.sources ?? [])].map(([{ kind }, ink]) => (kind === 'unseen' ? ink : 0)));
}

function insertedInk(changes: Replay['misfits'][number]['edit']['changes']): number {
  return sum(
    changes.map((part) =>
      typeof part === 'number' ? 0 : part.slice(1).join('').replaceAll(/\s/g, '').length,
    ),
  );
}

/** A page that records no edits: that says something of the page, not of the candidate. */
function unrecorded({ evidence, replays }: Scene, recorded: readonly Replay[]): Signal[] {
  const others = replays.filter((replay) => !recorded.includes(replay) && replay.task.programs.length > 0);
  const [first] = others;
  if (!first) return [];
  return [
    {
      ...signalOf({
        kind: 'code_without_edits',
        severity: 'info',
        moments: [],
        facts: { recorded: false, tasks: others.length, recordedElsewhere: recorded.length > 0 },
      }),
      from: first.task.deliveredAt,
      to: largest([evidence.startedAt, ...others.flatMap(({ task }) => task.programs.map(({ at }) => at))]),
    },
  ];
}
