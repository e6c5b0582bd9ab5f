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
    interviewId: interview.session_id,
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

/** What does not wait for the edits. */
export type Telling = Pick<Recording, 'interview' | 'startedAt' | 'tasks' | 'story' | 'standings'>;

export function tellingOf({ interview, events, tasks }: Read): Telling {
  const startedAt = Date.parse(interview.created_at);
  const [story, standings] = [storyOf(events, startedAt), standingsOf(interview, events, startedAt)];
  return { interview, startedAt, tasks, story, standings };
}

/** How long it is, and where nothing is typed and nothing happens. */
export function timeLineOf(
  { interview, startedAt, story }: Telling,
  { moments }: CodeLine,
): Recording['line'] {
  const ended = Date.parse(interview.finished_at ?? interview.server_time) - startedAt;
  const end = Math.max(ended, story.at(-1)?.at ?? 0, moments.at(-1)?.at ?? 0, 1);
  return {
    end,
    idle: idleIn(
      [...moments, ...story].map(({ at }) => at),
      end,
    ),
  };
}

/** What can be jumped to. */
export function marksOf(
  { story, startedAt }: Telling,
  code: CodeLine,
  records: readonly TaskRecord[],
  signals: readonly Signal[],
): Pick<Recording, 'pastes' | 'markers'> {
  const pastes = pastesIn(code, signals);
  return { pastes, markers: markersOf({ story, code, pastes, records, signals, startedAt }) };
}
