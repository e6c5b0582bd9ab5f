/** What Chromium records of a task on a thread, as far as it is read; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  /** Of the processor, without the time that others had it. */
  tdur?: number;
  args?: { name?: string };
}

export interface Task {
  wallMs: number;
  cpuMs: number;
}

/** The task that took most of the processor on the main thread of a page in this recording. */
export function longestTask(recording: Buffer): Task {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(recording.toString('utf8'));
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = traceEvents
    .filter((event) => event.name === 'RunTask' && mainThreads.has(threadOf(event)))
    .map(({ dur = 0, tdur = 0 }) => ({ wallMs: dur / 1_000, cpuMs: tdur / 1_000 }))
    .toSorted((one, other) => other.cpuMs - one.cpuMs);
  if (tasks[0] === undefined) throw new Error('the recording has no task of a page');
  return tasks[0];
}
