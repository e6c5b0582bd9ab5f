import type { components } from '../../api/schema.d.ts';
import type { FeedItem } from '../../session/session.ts';
import type { CodeLine, CodeMoment } from './code-line.ts';
import type { CodeStep, ProgramRecord, TaskRecord } from './replay/record.ts';
import type { Happening } from './story.ts';

export const MARKER_KINDS = ['task', 'run', 'check', 'paste', 'message', 'departure', 'trouble'] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

/** Something to jump to; `at` in ms since the interview began, `id` its place among all. */
export type Marker = Mark & { id: number };

type Mark = { at: number; kind: MarkerKind } & MarkerWhat;

type MarkerWhat =
  | { is: 'happening'; item: FeedItem }
  | { is: 'paste'; length: number }
  | { is: 'departure'; awayMs: number }
  | { is: 'foreign'; program: ProgramRecord }
  | { is: 'misfit' }
  | { is: 'misnamed' }
  | { is: 'missing'; count: number };

export type Signal = components['schemas']['Signal'];

const HAPPENINGS: Partial<Record<FeedItem['kind'], MarkerKind>> = {
  task: 'task',
  run: 'run',
  verdict: 'check',
  message: 'message',
  reply: 'message',
};

/** What can be jumped to, in the order of time. */
export function markersOf(options: {
  story: readonly Happening[];
  code: CodeLine;
  pastes: ReadonlySet<CodeMoment>;
  records: readonly TaskRecord[];
  signals: readonly Signal[];
  startedAt: number;
}): Marker[] {
  const { story, code, pastes, records, signals, startedAt } = options;
  const markers = [
    ...story.flatMap(({ at, item }): Mark[] => {
      const kind = HAPPENINGS[item.kind];
      return kind ? [{ at, kind, is: 'happening', item }] : [];
    }),
    ...code.moments.flatMap((moment) => ofCode(moment, pastes)),
    ...records.flatMap(({ misfits }) =>
      misfits.map(({ at }): Mark => ({ at, kind: 'trouble', is: 'misfit' })),
    ),
    ...departuresIn(signals, startedAt),
  ];
  return markers.sort((a, b) => a.at - b.at).map((mark, id) => ({ ...mark, id }));
}

function ofCode(moment: CodeMoment, pastes: ReadonlySet<CodeMoment>): Mark[] {
  const { at } = moment;
  if (moment.kind === 'program') {
    const { program } = moment;
    return program.ink > 0 ? [{ at, kind: 'trouble', is: 'foreign', program }] : [];
  }
  if (moment.kind !== 'step') return [];
  const { patches, missing, isMisnamed } = moment.step;
  const markers: Mark[] = [];
  if (pastes.has(moment)) {
    const length = patches.reduce((sum, [, , inserted]) => sum + inserted.length, 0);
    markers.push({ at, kind: 'paste', is: 'paste', length });
  }
  if (missing > 0) markers.push({ at, kind: 'trouble', is: 'missing', count: missing });
  if (isMisnamed) markers.push({ at, kind: 'trouble', is: 'misnamed' });
  return markers;
}

/** What was pasted: more at once than hands type, or a signal rests on it since the page told so. */
export function pastesIn({ moments }: CodeLine, signals: readonly Signal[]): Set<CodeMoment> {
  const told = pastesTold(signals);
  const isTold = ({ taskId }: CodeMoment, { clientId, seq }: CodeStep) =>
    told.size > 0 && told.has(nameOf(taskId, clientId, seq));
  return new Set(
    moments.filter(
      (moment) => moment.kind === 'step' && (moment.step.isPaste || isTold(moment, moment.step)),
    ),
  );
}

/** Edits that signals of pastes rest on. */
function pastesTold(signals: readonly Signal[]): Set<string> {
  const evidence = signals.flatMap(({ kind, evidence: of }) => (kind === 'paste' ? of : []));
  return new Set(
    evidence.flatMap(({ store, task_id = '', client_id = '', seq }) =>
      store === 'edits' ? [nameOf(task_id, client_id, seq)] : [],
    ),
  );
}

function nameOf(taskId: string, clientId: string, seq: number): string {
  return `${taskId} ${clientId} ${seq}`;
}

/** Two signals may count the same time away. */
function departuresIn(signals: readonly Signal[], startedAt: number): Mark[] {
  const departures = signals.flatMap(({ departures: of = [] }) => of);
  const told = new Map(departures.map((one) => [`${one.from} ${one.to}`, one]));
  return [...told.values()].map(({ from, to }) => {
    const [start, end] = [Date.parse(from), Date.parse(to)];
    return { at: start - startedAt, kind: 'departure', is: 'departure', awayMs: end - start };
  });
}
