import type { Break, InterviewFacts, Program } from '../domain/integrity/evidence.ts';
import { ABOUT_TASKS, type InterviewEvent } from '../domain/interview/events.ts';
import type { TaskProgress } from '../domain/interview/interview.ts';
import { evolve, initialInterview } from '../domain/interview/machine.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { Records } from '../records/records.ts';

/** Programs of a task that are looked at: all that were checked, and of the runs the last ones. */
const MOST_RUNS = 50;

export type Templates = Partial<Record<Language, string>>;

/** An interview as its events tell it, with the code of its programs; and the digests that they hold. */
export async function readFacts(
  interviewId: string,
  { events, interviews, blobs }: Pick<Records, 'events' | 'interviews' | 'blobs'>,
  templates: Templates,
) {
  const plan = await interviews.findPlan(interviewId);
  if (!plan) throw new Error(`interview ${interviewId} has no plan`);
  const story = await events.ofTypes(interviewId, ABOUT_TASKS);
  const interview = story.reduce(evolve, initialInterview(plan));
  const tasks = await Promise.all(
    interview.tasks.map(async (task) => ({
      taskId: task.taskId,
      deliveredAt: task.deliveredAt ?? plan.startedAt,
      closedAt: closingOf(task, story),
      templates,
      programs: await programsOf(task.taskId, story, blobs),
    })),
  );
  const facts: InterviewFacts = {
    startedAt: plan.startedAt,
    finishedAt: interview.finishedAt,
    accommodations: plan.accommodations ?? [],
    breaks: story.flatMap(breakOf),
    tasks,
  };
  const digests = story.flatMap((event) =>
    event.type === 'state' && event.data.integrity ? [{ seq: event.seq, digest: event.data.integrity }] : [],
  );
  return { facts, digests };
}

function breakOf({ type, data }: InterviewEvent): Break[] {
  if (type !== 'credited') return [];
  const { from, to, seconds, told } = data;
  return [{ from, to, seconds, told }];
}

function closingOf({ number }: TaskProgress, events: readonly InterviewEvent[]): number | null {
  const closing = events.find(
    (event) => event.type === 'state' && event.data.taskNumber === number && event.data.outcome !== null,
  );
  return closing?.at ?? null;
}

async function programsOf(
  taskId: string,
  events: readonly InterviewEvent[],
  blobs: Records['blobs'],
): Promise<Program[]> {
  const programs = sentPrograms(taskId, events);
  const runs = new Set(programs.filter(({ kind }) => kind === 'run').slice(-MOST_RUNS));
  const shown = programs.filter((program) => program.kind === 'check' || runs.has(program));
  const texts = await Promise.all(shown.map(({ codeSha256 }) => blobs.find(codeSha256)));
  return shown.flatMap(({ codeSha256: _, ...program }, index) => {
    const code = texts[index] ?? null;
    // One whose text is gone says nothing here; the report says so beside it.
    return code === null ? [] : [{ ...program, code }];
  });
}

type SentProgram = Omit<Program, 'code'> & { codeSha256: string };

/** In the order of sending. The verdict comes when the tests are done; the check began when the state said so. */
function sentPrograms(taskId: string, events: readonly InterviewEvent[]): SentProgram[] {
  const programs: SentProgram[] = [];
  let stateAt = 0;
  for (const event of events) {
    if (event.type === 'state') stateAt = event.at;
    if (event.type === 'run' && event.data.taskId === taskId) {
      const { runId: id, language, codeSha256, durationMs } = event.data;
      const at = event.at - durationMs;
      programs.push({ id, kind: 'run', at, language, codeSha256, automatic: false });
    }
    if (event.type === 'verdict' && event.data.taskId === taskId) {
      const { submissionId: id, language, codeSha256, automatic = false } = event.data;
      programs.push({ id, kind: 'check', at: stateAt, language, codeSha256, automatic });
    }
  }
  return programs.sort((a, b) => a.at - b.at);
}
