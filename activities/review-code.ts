import { Context } from '@temporalio/activity';
import type { Bank } from '../src/bank/bank.ts';
import type { InterviewEvent } from '../src/domain/interview/events.ts';
import { agreement } from '../src/domain/measurement/agreement.ts';
import type { SolutionResult } from '../src/domain/measurement/results.ts';
import type { Review } from '../src/domain/measurement/review.ts';
import { feedbackBy, isAccepted } from '../src/domain/measurement/verdicts.ts';
import { prebakedReview } from '../src/domain/texts/reviews.ts';
import type { Language, Verdict } from '../src/domain/vocabulary.ts';
import { createJudge } from '../src/interviewer/gate/judge.ts';
import { reviewThroughGate } from '../src/interviewer/gate/review.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import {
  type ModelReview,
  parseReview,
  REVIEW_PROMPTS,
  REVIEW_SCHEMA,
  reviewPrompt,
  type SubmissionFacts,
  shortReviewPrompt,
} from '../src/interviewer/review-prompt.ts';
import { measuredImprovements } from '../src/interviewer/static-review.ts';
import type { Parsed, Questioner } from '../src/interviewer/structured.ts';
import { type CallFence, createFence } from '../src/interviewer/untrusted.ts';
import { TextUnread } from '../src/readers/reader-process.ts';
import type { Readers } from '../src/readers/readers.ts';
import type { Records } from '../src/records/records.ts';
import type { GateKnowledge, ReadGateKnowledge } from './gate-knowledge.ts';
import { beating, MODEL_TRIES } from './heartbeat.ts';
import { taskOfInterview } from './task-of-interview.ts';

export interface ReviewRequest {
  interviewId: string;
  submissionId: string;
  taskId: string;
  language: Language;
  codeSha256: string;
  resultSha256: string;
  /** Milliseconds, for everything. */
  budgetMs: number;
}

/** A review with how far it can be trusted. */
export interface CodeReview extends Review {
  /** What the model takes the code's time and memory to be; null without a model. */
  complexity: string | null;
  /** Quality of the same code without comments and names; null when it was not judged. */
  bareQuality: number | null;
  /** False when comments or names seem to have swayed the reviewer, or nothing tells whether they did. */
  confident: boolean;
}

interface ReviewerDependencies {
  records: Records;
  bank: Bank;
  prompts: Prompts;
  readers: Pick<Readers, 'bareCode' | 'measureCode'>;
  ask: Questioner;
  readGate: ReadGateKnowledge;
  now: () => number;
}

type ReadReview = (review: Parsed<ModelReview>) => Parsed<ModelReview>;

const REVIEW_TOKENS = 900;

/** Asks the code model how the code is written; whether it is correct the tests have decided. */
export function createCodeReviewer(
  dependencies: ReviewerDependencies,
): (request: ReviewRequest) => Promise<CodeReview> {
  const { records, bank, prompts, readers, ask, readGate, now } = dependencies;
  return (request) =>
    beating(async () => {
      const startedAt = now();
      const [interview, code, resultJson] = await Promise.all([
        records.interviews.find(request.interviewId),
        records.blobs.get(request.codeSha256),
        records.blobs.get(request.resultSha256),
      ]);
      if (!interview) throw new Error(`interview ${request.interviewId} is not in the store`);
      const result = JSON.parse(resultJson) as SolutionResult;
      const { level, locale } = interview;
      const { language } = request;
      const task = await taskOfInterview({ records, bank }, request);
      const fallback = prebakedReview({ locale, ...result });
      if (!task || feedbackBy(result.verdict) !== 'reviewer') return unjudged(fallback);

      const bare = await orNull(request, readers.bareCode(language, code));
      const events = await records.events.after(request.interviewId, 0);
      const isOpen = isStillOpen(events, request.taskId, result.verdict);
      const submission = { level, locale, task, language, code, result, isOpen, bare: false };
      const deadline = startedAt + request.budgetMs;
      const fence = createFence();
      const { interviewId } = request;
      const knowledge = await readGate({ interviewId, locale, events, prompts: REVIEW_PROMPTS, said: [] });
      const gate = createJudge({
        ...(isOpen ? knowledge : withClosed(knowledge, request.taskId)),
        marks: fence.marks(),
        seen: { ...knowledge.seen, code: [code, ...knowledge.seen.code] },
      });
      const [asSent, withoutNames] = await Promise.all([
        judge(request, submission, { deadline, fence, read: (review) => reviewThroughGate(review, gate) }),
        // Nobody reads what is said of it: only its quality counts.
        bare === null
          ? null
          : judge(
              request,
              { ...submission, code: bare, bare: true },
              { deadline, fence: createFence(), read: (review) => review },
            ),
      ]);
      if (asSent) {
        const bareQuality = withoutNames?.quality ?? null;
        return { ...asSent, ...agreement(asSent.quality, bareQuality), bareQuality };
      }
      const measures = await orNull(request, readers.measureCode(language, code));
      const measured = measures ? measuredImprovements(measures, locale) : [];
      return unjudged({ ...fallback, improvements: [...fallback.improvements, ...measured] });
    }, MODEL_TRIES);

  /** Code that breaks its parser is judged as it was sent, or not measured; nobody else's is touched by it. */
  async function orNull<Result>(
    { submissionId }: ReviewRequest,
    reading: Promise<Result>,
  ): Promise<Result | null> {
    try {
      return await reading;
    } catch (error) {
      if (!(error instanceof TextUnread)) throw error;
      Context.current().log.warn('code could not be read', { submissionId, error });
      return null;
    }
  }

  /** Null when no usable review came in time. */
  function judge(
    { interviewId, submissionId }: ReviewRequest,
    submission: SubmissionFacts,
    { deadline, fence, read }: { deadline: number; fence: CallFence; read: ReadReview },
  ): Promise<ModelReview | null> {
    const { cancellationSignal, log } = Context.current();
    const { messages, promptVersion } = reviewPrompt(submission, { prompts, fence });
    return ask(
      {
        kind: 'code',
        messages,
        shortened: async () => shortReviewPrompt(submission, { prompts, fence }),
        schema: REVIEW_SCHEMA,
        maxTokens: REVIEW_TOKENS,
        locale: submission.locale,
        deadline,
        parse: (answer) => read(parseReview(answer)),
        call: { interviewId, purpose: 'review', subjectId: submissionId, promptVersion },
      },
      {
        signal: cancellationSignal,
        onFault: (error) => log.warn('a call record could not be kept', { submissionId, error }),
      },
    );
  }
}

/** Whether the candidate may go on with the task that was checked, as far as is known when its review is written. */
function isStillOpen(events: readonly InterviewEvent[], taskId: string, verdict: Verdict): boolean {
  const given = events.findLastIndex((event) => event.type === 'task' && event.data.taskId === taskId);
  const since = events.slice(given + 1);
  const isClosed = since.some((event) => event.type === 'state' && event.data.outcome !== null);
  return !isClosed && !isAccepted(verdict);
}

/** What was accepted is solved, whether or not its event is stored yet. */
function withClosed(knowledge: GateKnowledge, taskId: string): GateKnowledge {
  return {
    ...knowledge,
    standing: { ...knowledge.standing, taskOpen: false },
    tasks: knowledge.tasks.map((task) =>
      task.source.task.taskId === taskId ? { ...task, solved: true } : task,
    ),
  };
}

function unjudged(review: Review): CodeReview {
  return { ...review, complexity: null, bareQuality: null, confident: false };
}
