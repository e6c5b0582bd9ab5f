import type { Task } from '../../bank/bank.ts';
import { type AnsweredCheck, answeredChecks } from '../../domain/interview/answered-checks.ts';
import type { CheckAnswer, RunAnswer } from '../../domain/interview/calls.ts';
import { ABOUT_TASKS, type InterviewEvent } from '../../domain/interview/events.ts';
import type { Interview, InterviewPlan, TaskProgress } from '../../domain/interview/interview.ts';
import { evolve, initialInterview } from '../../domain/interview/machine.ts';
import type { RunResult, SolutionResult } from '../../domain/measurement/results.ts';
import type { InterviewRecord } from '../../records/records.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { presentCheck, presentRun } from '../presenters/result.ts';
import { presentTask } from '../presenters/task.ts';
import { iso } from '../presenters/time.ts';

type Parts = Pick<ApiDependencies, 'records' | 'bank' | 'sandboxLanguages'>;

/** Runs and checks that come with a task. */
const NEWEST = 20;

type RunEvent = Extract<InterviewEvent, { type: 'run' }>;

interface Story {
  plan: InterviewPlan;
  events: readonly InterviewEvent[];
}

/**
 * What an interview has given and answered, as the contract shows it, from the store alone: reading it changes
 * nothing. `exact` is whether the reader may see of hidden tests what `presentCheck` keeps from candidates.
 */
export function createGivenTasks(deps: Parts) {
  const { events: eventRecords, interviews, blobs } = deps.records;

  return {
    /** Throws {@link BankNotKept} where the interview's tasks can be neither shown nor judged. */
    async require({ id }: InterviewRecord): Promise<void> {
      await tasksOf(await planOf(id));
    },

    /** Where the interview stands, but for its conversation. */
    async standing({ id }: InterviewRecord): Promise<Interview> {
      return standingOf(await storyOf(id));
    },

    /** A task as `next` gives it, as it stands now; null when it was not given. */
    async task(row: InterviewRecord, taskId: string) {
      const progress = progressOn(taskId, await storyOf(row.id));
      return progress && presentedTask(row, progress);
    },

    /** The same of a task, or of the last one, with hints and the newest runs and checks. */
    async taskWithWork(row: InterviewRecord, { taskId, exact }: { taskId?: string; exact: boolean }) {
      const story = await storyOf(row.id);
      const progress = progressOn(taskId, story);
      if (!progress) return null;
      return { ...(await presentedTask(row, progress)), ...(await workOn(progress.taskId, story, exact)) };
    },

    /** A run as it was answered, with its code; null when the interview has none of this id. */
    async run({ id }: InterviewRecord, runId: string) {
      const run = runsIn(await eventRecords.ofTypes(id, ['run'])).find(({ data }) => data.runId === runId);
      return run ? runAgain(run) : null;
    },

    /** The same of a check. */
    async submission({ id }: InterviewRecord, submissionId: string, { exact }: { exact: boolean }) {
      const { plan, events } = await storyOf(id);
      const check = answeredChecks(plan, events).find(({ verdict }) => verdict.submissionId === submissionId);
      return check ? checkAgain(id, check, exact) : null;
    },

    runAnswer,
    checkAnswer,
  };

  async function storyOf(interviewId: string): Promise<Story> {
    return { plan: await planOf(interviewId), events: await eventRecords.ofTypes(interviewId, ABOUT_TASKS) };
  }

  async function planOf(interviewId: string): Promise<InterviewPlan> {
    const plan = await interviews.findPlan(interviewId);
    if (!plan) throw new Error(`interview ${interviewId} has no plan`);
    return plan;
  }

  /** Of the bank as it was when the interview started. */
  async function tasksOf({ bankVersion }: InterviewPlan): Promise<ReadonlyMap<string, Task>> {
    return (await deps.bank.of(bankVersion)).tasks;
  }

  async function taskOf(interviewId: string, taskId: string): Promise<Task> {
    const task = (await tasksOf(await planOf(interviewId))).get(taskId);
    if (!task) throw new Error(`the bank of interview ${interviewId} has no task ${taskId}`);
    return task;
  }

  async function resultOf<Result extends RunResult>(sha256: string): Promise<Result> {
    return JSON.parse(await blobs.get(sha256));
  }

  async function presentedTask(row: InterviewRecord, progress: TaskProgress) {
    const task = await taskOf(row.id, progress.taskId);
    return presentTask(task, progress, { row, sandboxLanguages: deps.sandboxLanguages });
  }

  async function workOn(taskId: string, { plan, events }: Story, exact: boolean) {
    const runs = runsIn(events).filter(({ data }) => data.taskId === taskId);
    const checks = answeredChecks(plan, events).filter(({ verdict }) => verdict.taskId === taskId);
    return {
      hints: events.flatMap((event) => {
        if (event.type !== 'hint' || event.data.taskId !== taskId) return [];
        return [{ number: event.data.number, text: event.data.text }];
      }),
      runs: await Promise.all(newest(runs).map(runAgain)),
      submissions: await Promise.all(
        newest(checks).map((check) => checkAgain(plan.interviewId, check, exact)),
      ),
    };
  }

  async function runAgain({ at, data }: RunEvent) {
    const source = { at: iso(at), language: data.language, code: await blobs.get(data.codeSha256) };
    return { ...(await runAnswer(data)), ...source };
  }

  async function checkAgain(interviewId: string, { at, verdict, ...after }: AnsweredCheck, exact: boolean) {
    const source = { at: iso(at), language: verdict.language, code: await blobs.get(verdict.codeSha256) };
    return { ...(await checkAnswer(interviewId, { ...verdict, ...after }, { exact })), ...source };
  }

  async function runAnswer(answer: RunAnswer) {
    return presentRun(answer, await resultOf<RunResult>(answer.resultSha256));
  }

  async function checkAnswer(
    interviewId: string,
    answer: CheckAnswer & { taskId: string },
    { exact }: { exact: boolean },
  ) {
    const { limits } = await taskOf(interviewId, answer.taskId);
    return presentCheck(answer, await resultOf<SolutionResult>(answer.resultSha256), { limits, exact });
  }
}

function standingOf({ plan, events }: Story): Interview {
  return events.reduce(evolve, initialInterview(plan));
}

function progressOn(taskId: string | undefined, story: Story): TaskProgress | null {
  const { tasks } = standingOf(story);
  return (taskId === undefined ? tasks.at(-1) : tasks.find((task) => task.taskId === taskId)) ?? null;
}

function runsIn(events: readonly InterviewEvent[]): RunEvent[] {
  return events.filter((event) => event.type === 'run');
}

/** Newest first. */
function newest<T>(list: readonly T[]): T[] {
  return list.slice(-NEWEST).reverse();
}
