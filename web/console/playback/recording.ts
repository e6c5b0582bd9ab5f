import type { Task } from '../interview/queries.ts';
import type { Interview } from '../interviews/query.ts';
import type { CodeLine, CodeMoment, GivenTask } from './code-line.ts';
import { type Idle, idleIn } from './idle.ts';
import { type Marker, markersOf, pastesIn, type Signal } from './markers.ts';
import { programsOf } from './programs.ts';
import type { TaskRecord } from './replay/record.ts';
import type { Asked } from './replay/wire.ts';
import { type Standing, standingsOf } from './standing.ts';
import { type Happening, type StoredEvent, storyOf } from './story.ts';

/** All that a playback shows. Moments are ms since the interview began. */
export interface Recording {
  interview: Interview;
  /** Ms since the epoch. */
  startedAt: number;
  tasks: readonly Task[];
  story: readonly Happening[];
  standings: readonly Standing[];
  code: CodeLine;
  pastes: ReadonlySet<CodeMoment>;
  markers: readonly Marker[];
  line: { end: number; idle: readonly Idle[] };
}

/** What was read of an interview, without its edits. */
export interface Read {
  interview: Interview;
  events: readonly StoredEvent[];
  tasks: readonly Task[];
}

/** Of the tasks that were given, in their order. */
export function taskIdsIn(events: readonly StoredEvent[]): string[] {
  return [...new Set(events.flatMap((event) => (event.type === 'task' ? [event.data.task_id] : [])))];
}

/** What has to be known of the tasks before their edits are replayed. */
export function askedOf({ interview, events, tasks }: Read): Asked {
  return {
    startedAt: Date.parse(interview.created_at),
    tasks: tasks.map((task) => ({
      taskId: task.task_id,
      deliveredAt: deliveredAt(task, events),
      templates: Object.fromEntries(task.languages.map(({ id, template }) => [id, template])),
      programs: programsOf(task, events),
    })),
  };
}

function deliveredAt({ task_id }: Task, events: readonly StoredEvent[]): number {
  const given = events.find((event) => event.type === 'task' && event.data.task_id === task_id);
  return Date.parse(given?.at ?? '');
}

export function givenIn({ interview, events, tasks }: Read): GivenTask[] {
  return tasks.map((task) => ({
    at: deliveredAt(task, events) - Date.parse(interview.created_at),
    ...{ taskId: task.task_id, templates: task.languages },
  }));
}

export function recordingOf(
  { interview, events, tasks }: Read,
  code: CodeLine,
  records: readonly TaskRecord[],
  signals: readonly Signal[],
): Recording {
  const startedAt = Date.parse(interview.created_at);
  const story = storyOf(events, startedAt);
  const pastes = pastesIn(code, signals);
  const markers = markersOf({ story, code, pastes, records, signals, startedAt });
  const ended = Date.parse(interview.finished_at ?? interview.server_time) - startedAt;
  const end = Math.max(ended, story.at(-1)?.at ?? 0, code.moments.at(-1)?.at ?? 0, 1);
  const moments = [...code.moments, ...story, ...markers].map(({ at }) => at);
  return {
    ...{ interview, startedAt, tasks, story, code, pastes, markers },
    standings: standingsOf(interview, events, startedAt),
    line: { end, idle: idleIn(moments, end) },
  };
}
