import { log } from '@temporalio/activity';
import type { Bank, Task } from '../src/bank/bank.ts';
import { BankNotKept } from '../src/bank/fault.ts';
import { type CurrentWork, currentWork } from '../src/domain/interview/current-work.ts';
import type { InterviewEvent, TaskData } from '../src/domain/interview/events.ts';
import { eventsFor, type Occasion, sharpen } from '../src/domain/interview/occasion.ts';
import type { SolutionResult } from '../src/domain/measurement/results.ts';
import type { ReplyFacts } from '../src/interviewer/reply-prompt.ts';
import { speaksOfResume } from '../src/interviewer/resume-facts.ts';
import type { UnrunDraft } from '../src/interviewer/work.ts';
import { hashOf } from '../src/records/blobs.ts';
import type { Records } from '../src/records/records.ts';

/** All that a reply is written from, out of the store and the bank. */
export async function readReplyFacts(
  request: { interviewId: string; replyId: string; replyTo: readonly string[]; occasion: Occasion },
  { records, bank, now }: { records: Records; bank: Bank; now: () => number },
): Promise<ReplyFacts> {
  const [interview, events, summary] = await Promise.all([
    records.interviews.find(request.interviewId),
    records.events.after(request.interviewId, 0),
    records.summaries.latest(request.interviewId),
  ]);
  if (!interview) throw new Error(`interview ${request.interviewId} is not in the store`);
  const work = currentWork(eventsFor(request.occasion, events));
  const tasks = await tasksOf(events, bank);
  const task = tasks.get(work?.task.taskId ?? '') ?? null;
  const occasion = sharpen(request.occasion, events, work);
  const claims = speaksOfResume(occasion) ? await records.resumes.confirmed(request.interviewId) : [];
  const [code, run, check, draft] = await Promise.all([
    work?.code ? records.blobs.get(work.code.sha256) : null,
    readResult(records, work?.run?.resultSha256),
    readResult(records, work?.check?.resultSha256),
    work && readDraft(records, request.interviewId, work),
  ]);
  const ownInput = run?.stdinSha256 ? await records.blobs.find(run.stdinSha256) : null;
  return {
    interview,
    events,
    summary,
    replyTo: request.replyTo,
    occasion,
    now: now(),
    work,
    tasks,
    task,
    code,
    run,
    check,
    draft,
    ownInput,
    claims,
  };
}

/** Those that were given; one whose bank is not kept is left out, and the talk goes on without what it says. */
async function tasksOf(events: readonly InterviewEvent[], bank: Bank): Promise<Map<string, Task>> {
  const given = events.flatMap((event) => (event.type === 'task' ? [event.data] : []));
  const tasks = await Promise.all(given.map((task) => taskOf(task, bank)));
  return new Map(tasks.flatMap((task) => (task ? [[task.taskId, task]] : [])));
}

async function taskOf({ taskId, choice }: TaskData, bank: Bank): Promise<Task | null> {
  try {
    return (await bank.of(choice.bankVersion)).tasks.get(taskId) ?? null;
  } catch (error) {
    if (!(error instanceof BankNotKept)) throw error;
    log.warn('a reply is written without its task', { taskId, error });
    return null;
  }
}

/** Null where the editor has nothing, or nothing else than what was run or checked last. */
async function readDraft(
  { drafts }: Records,
  interviewId: string,
  { task: { taskId }, outcome, code: latest }: CurrentWork,
): Promise<UnrunDraft | null> {
  if (outcome !== null) return null;
  const [newest] = await drafts.ofTask({ interviewId, taskId });
  if (!newest || newest.code.trim() === '') return null;
  const { language, code } = newest;
  const isKnown = latest?.language === language && latest.sha256 === hashOf(code);
  return isKnown ? null : { language, code };
}

async function readResult(records: Records, sha256: string | undefined): Promise<SolutionResult | null> {
  return sha256 === undefined ? null : (JSON.parse(await records.blobs.get(sha256)) as SolutionResult);
}
