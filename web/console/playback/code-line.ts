import type { Text } from '@codemirror/state';
import type { Language } from '../../session/wire.ts';
import type { CodeStep, ProgramRecord, TaskRecord } from './replay/record.ts';
import { createSnapshots, textIn } from './snapshots.ts';

/** A task as it was given; `at` in ms since the interview began. */
export interface GivenTask {
  at: number;
  taskId: string;
  templates: { id: Language; template: string }[];
}

/** From then on the editor showed another text: a task was given, an edit was made, or a program was sent that is another one. */
export type CodeMoment = { at: number; taskId: string; language: Language } & (
  | { kind: 'given'; text: string }
  | { kind: 'step'; step: CodeStep }
  | { kind: 'program'; program: ProgramRecord }
);

/** All texts of an interview's editors on one line; task and language change as the candidate did. */
export interface CodeLine {
  /** In the order of `at`. */
  moments: readonly CodeMoment[];
  textAt(place: number): Text;
  /** Makes each later look at it as fast; see `Snapshots`. */
  prepare(): Generator<undefined, void>;
}

const ORDER: Record<CodeMoment['kind'], number> = { given: 0, step: 1, program: 2 };

export function createCodeLine(given: readonly GivenTask[], records: readonly TaskRecord[]): CodeLine {
  const byTask = new Map(records.map((record) => [record.taskId, record]));
  const snapshots = new Map(records.map((record) => [record.taskId, createSnapshots(record)]));
  const moments = given
    .flatMap((task) => momentsOf(task, byTask.get(task.taskId)))
    .sort((a, b) => a.at - b.at || ORDER[a.kind] - ORDER[b.kind]);
  return {
    moments,
    textAt(place) {
      const moment = moments[place];
      if (moment?.kind === 'step') {
        return snapshots.get(moment.taskId)?.textOf(moment.step.state) ?? textIn('');
      }
      return textIn(moment?.kind === 'program' ? moment.program.code : (moment?.text ?? ''));
    },
    *prepare() {
      for (const of of snapshots.values()) yield* of.keepAll();
    },
  };
}

function momentsOf({ at, taskId, templates }: GivenTask, record: TaskRecord | undefined): CodeMoment[] {
  const steps = record?.steps ?? [];
  const programs = record?.programs ?? [];
  // Which language the editor showed before the first edit, no edit says.
  const first = steps[0]?.language ?? programs[0]?.language ?? templates[0]?.id ?? 'python';
  const text = templates.find(({ id }) => id === first)?.template ?? '';
  return [
    { kind: 'given', at, taskId, language: first, text },
    ...steps.map((step) => ({ kind: 'step' as const, at: step.at, taskId, language: step.language, step })),
    ...programs.map((program) => ({
      ...{ kind: 'program' as const, at: program.at, taskId, language: program.language, program },
    })),
  ];
}
