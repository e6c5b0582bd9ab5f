import { Context } from '@temporalio/activity';
import type { Bank, Task } from '../src/bank/bank.ts';
import { BankNotKept } from '../src/bank/fault.ts';
import type { InterviewEvent } from '../src/domain/interview/events.ts';
import { type Exchange, followUpTalks, openTalks } from '../src/domain/interview/exchanges.ts';
import type { FollowUpGrade, HelpGiven, TaskAssessment } from '../src/domain/measurement/assessment.ts';
import { joinByName } from '../src/interviewer/by-name.ts';
import {
  askedOf,
  createFollowUpsParser,
  followUpsPrompt,
  followUpsSchema,
} from '../src/interviewer/follow-up-grades.ts';
import { createHelpParser, helpJsonSchema, helpPrompt } from '../src/interviewer/help-levels.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import type { Question, Questioner } from '../src/interviewer/structured.ts';
import { createFence } from '../src/interviewer/untrusted.ts';
import type { InterviewRecord, Records } from '../src/records/records.ts';
import { beating } from './heartbeat.ts';
import { taskOfInterview } from './task-of-interview.ts';

export interface AssessmentRequest {
  interviewId: string;
  /** Milliseconds, for all that is asked. */
  budgetMs: number;
}

/** Replies that one question is about; behind so many stretches of a task, nobody judges any. */
const STRETCH_REPLIES = 15;
const MOST_STRETCHES = 4;
/** What a grade takes of an answer, with its quotes. */
const TOKENS_EACH = { follow_ups: 220, help: 90 };
const TOKENS_BESIDE = 120;

/**
 * At the end of an interview: how much of the bank's good answers was said about each accepted solution, and how much each reply
 * helped while a task was open. Only the quotes in it are words, and they are the candidate's or the interviewer's own, so that
 * nothing of what the models were told gets out. Null when nobody could say anything.
 */
export function createTalkAssessor({
  records,
  bank,
  prompts,
  ask,
  now,
}: {
  records: Records;
  bank: Bank;
  prompts: Prompts;
  ask: Questioner;
  now: () => number;
}): (request: AssessmentRequest) => Promise<TaskAssessment[] | null> {
  return ({ interviewId, budgetMs }) =>
    beating(async (signal) => {
      const deadline = now() + budgetMs;
      const [interview, events] = await Promise.all([
        records.interviews.find(interviewId),
        records.events.after(interviewId, 0),
      ]);
      if (!interview) throw new Error(`interview ${interviewId} is not in the store`);
      const followUps = followUpTalks(events);
      const open = openTalks(events);
      const about = { interview, deadline, signal };
      const assessed = await Promise.all(
        [...open.keys()].map(async (taskId): Promise<TaskAssessment> => {
          const task = await taskOf(interviewId, taskId);
          if (!task) return { taskId, followUps: [], help: [] };
          const [grades, help] = await Promise.all([
            gradeFollowUps(task, followUps.get(taskId) ?? [], about),
            judgeHelp(task, open.get(taskId) ?? [], about),
          ]);
          return { taskId, followUps: grades, help };
        }),
      );
      const told = assessed.filter(({ followUps, help }) => followUps.length > 0 || help.length > 0);
      return told.length > 0 ? told : null;
    });

  async function gradeFollowUps(
    task: Task,
    exchanges: readonly Exchange[],
    about: About,
  ): Promise<FollowUpGrade[]> {
    const { level, locale } = about.interview;
    const talk = { task, exchanges, level, locale };
    const asked = askedOf(talk);
    if (asked.size === 0) return [];
    const fence = createFence();
    const { messages, promptVersion } = followUpsPrompt(talk, { prompts, fence });
    return judged(about, {
      messages,
      shortened: async () => followUpsPrompt(talk, { prompts, fence, isShort: true }).messages,
      schema: followUpsSchema(talk),
      maxTokens: TOKENS_BESIDE + TOKENS_EACH.follow_ups * asked.size,
      parse: createFollowUpsParser(talk),
      call: {
        interviewId: about.interview.id,
        purpose: 'follow_ups',
        subjectId: task.taskId,
        promptVersion,
      },
    });
  }

  async function judgeHelp(
    task: Task,
    events: readonly InterviewEvent[],
    about: About,
  ): Promise<HelpGiven[]> {
    const { locale } = about.interview;
    const help = await Promise.all(
      stretchesOf(events).map((stretch) => {
        const fence = createFence();
        const open = { task, events: stretch, locale };
        const { messages, promptVersion } = helpPrompt(open, { prompts, fence });
        return judged(about, {
          messages,
          shortened: async () => helpPrompt(open, { prompts, fence, isShort: true }).messages,
          schema: helpJsonSchema(open),
          maxTokens: TOKENS_BESIDE + TOKENS_EACH.help * STRETCH_REPLIES,
          parse: createHelpParser(open),
          call: { interviewId: about.interview.id, purpose: 'help', subjectId: task.taskId, promptVersion },
        });
      }),
    );
    return help.flat();
  }

  /** In the order of the talk; empty when nobody could say. */
  async function judged<Value>(
    { interview: { id, locale }, deadline, signal }: About,
    question: Omit<Question<Map<string, Value>>, 'kind' | 'locale' | 'deadline' | 'join'>,
  ): Promise<Value[]> {
    const { log } = Context.current();
    const found = await ask(
      { ...question, kind: 'judgement', locale, deadline, join: joinByName },
      {
        signal,
        onFault: (error) => log.warn('a call record could not be kept', { interviewId: id, error }),
      },
    );
    return found === null ? [] : [...found].toSorted(byNumber).map(([, value]) => value);
  }

  /** Null where its bank is not kept: then nobody knows the good answers any more. */
  async function taskOf(interviewId: string, taskId: string): Promise<Task | null> {
    try {
      return await taskOfInterview({ records, bank }, { interviewId, taskId });
    } catch (error) {
      if (!(error instanceof BankNotKept)) throw error;
      Context.current().log.warn('the talk about a task is not assessed', { interviewId, taskId, error });
      return null;
    }
  }
}

interface About {
  interview: InterviewRecord;
  deadline: number;
  signal: AbortSignal;
}

/** What happened up to each reply that is the last for which one question has room. */
function stretchesOf(events: readonly InterviewEvent[]): InterviewEvent[][] {
  const stretches: InterviewEvent[][] = [];
  let stretch: InterviewEvent[] = [];
  let replies = 0;
  for (const event of events) {
    stretch.push(event);
    if (event.type !== 'final') continue;
    replies += 1;
    if (replies === 1) stretches.push(stretch);
    if (replies < STRETCH_REPLIES) continue;
    stretch = [];
    replies = 0;
  }
  return stretches.filter((_, index) => index < MOST_STRETCHES);
}

function byNumber([one]: [string, unknown], [other]: [string, unknown]): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
