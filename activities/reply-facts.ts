import { log } from '@temporalio/activity';
import type { Bank, Task } from '../src/bank/bank.ts';
import { BankNotKept } from '../src/bank/fault.ts';
import type { InterviewEvent } from '../src/domain/interview/events.ts';
import type { SolutionResult } from '../src/domain/measurement/results.ts';
import { seededRandom } from '../src/domain/random.ts';
import type { Mentions, Situation } from '../src/domain/texts/replies.ts';
import type { Locale } from '../src/domain/vocabulary.ts';
import type { ReplyFacts } from '../src/interviewer/reply-prompt.ts';
import { type CurrentWork, currentWork } from '../src/interviewer/work.ts';
import type { Records } from '../src/records/records.ts';

/** All that a reply is written from, out of the store and the bank. */
export async function readReplyFacts(
  request: { interviewId: string; replyId: string; replyTo: readonly string[]; situation: Situation },
  { records, bank, now }: { records: Records; bank: Bank; now: () => number },
): Promise<ReplyFacts & { mentions: Mentions }> {
  const [interview, events, summary] = await Promise.all([
    records.interviews.find(request.interviewId),
    records.events.after(request.interviewId, 0),
    records.summaries.latest(request.interviewId),
  ]);
  if (!interview) throw new Error(`interview ${request.interviewId} is not in the store`);
  const work = currentWork(request.situation === 'follow_up' ? untilSolved(events) : events);
  const task = work && (await taskOf(work, bank));
  const [code, run, check] = await Promise.all([
    work?.code ? records.blobs.get(work.code.sha256) : null,
    readResult(records, work?.run?.resultSha256),
    readResult(records, work?.check?.resultSha256),
  ]);
  const situation = sharpen(request.situation, events, work);
  const mentions = mentionsOf(work, task, interview.locale, request.replyId);
  return {
    ...{ interview, events, summary, replyTo: request.replyTo, situation, now: now() },
    ...{ work, task, code, run, check, mentions },
  };
}

/** Null where its bank is not kept: the talk goes on all the same, without what the task says. */
async function taskOf({ task: { taskId, choice } }: CurrentWork, bank: Bank): Promise<Task | null> {
  try {
    return (await bank.of(choice.bankVersion)).tasks.get(taskId) ?? null;
  } catch (error) {
    if (!(error instanceof BankNotKept)) throw error;
    log.warn('a reply is written without its task', { taskId, error });
    return null;
  }
}

/** A follow-up is about the task that was solved last, even when the next one was taken meanwhile. */
function untilSolved(events: readonly InterviewEvent[]): readonly InterviewEvent[] {
  const solved = events.findLastIndex((event) => event.type === 'state' && event.data.outcome === 'solved');
  return solved < 0 ? events : events.slice(0, solved + 1);
}

async function readResult(records: Records, sha256: string | undefined): Promise<SolutionResult | null> {
  return sha256 === undefined ? null : (JSON.parse(await records.blobs.get(sha256)) as SolutionResult);
}

/** The same situation, said more exactly by what happened since the interviewer last spoke. */
export function sharpen(
  situation: Situation,
  events: readonly InterviewEvent[],
  work: CurrentWork | null,
): Situation {
  if (situation === 'between_tasks') {
    if (work?.outcome === 'solved') return 'check_accepted';
    return work?.outcome === 'timed_out' ? 'deadline_passed' : situation;
  }
  if (situation !== 'task_open') return situation;
  const spoke = events.findLastIndex((event) => event.type === 'final');
  const news = events.slice(spoke + 1).findLast((event) => event.type === 'hint' || event.type === 'verdict');
  if (news?.type === 'hint') return 'hint_given';
  return news?.type === 'verdict' && news.data.verdict !== 'accepted' ? 'check_failed' : situation;
}

function mentionsOf(work: CurrentWork | null, task: Task | null, locale: Locale, seed: string): Mentions {
  // They say what the task is about: nothing for somebody who still works on it.
  const questions = work?.outcome === 'solved' ? (task?.followUps ?? []) : [];
  const question = questions[Math.floor(seededRandom(seed) * questions.length)]?.question[locale];
  const hintNumber = work?.hints.at(-1)?.number;
  return {
    ...(work?.check && { passed: work.check.passed, total: work.check.total }),
    ...(hintNumber !== undefined && { hintNumber }),
    ...(question !== undefined && { question }),
  };
}
