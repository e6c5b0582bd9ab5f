import type { InterviewEvent } from '../domain/events.ts';
import type { Situation } from '../domain/replies.ts';
import type { SolutionResult } from '../domain/results.ts';
import type { InterviewState, Level, Locale, Track } from '../domain/vocabulary.ts';
import type { ChatMessage } from './llm.ts';
import type { PromptName, Prompts } from './prompts.ts';
import { mostTokens, type TokenCounter } from './tokens.ts';
import { messagesOf, type Turn, transcriptOf } from './transcript.ts';
import { type Summary, TOKENS_A_TURN, type Trimmed, trimTurns } from './trim.ts';
import type { Fence } from './untrusted.ts';
import { type CurrentWork, describeTask, describeWork, type TaskText } from './work.ts';

/** All that a reply is written from. */
export interface ReplyFacts {
  interview: { track: Track; level: Level; locale: Locale; state: InterviewState; maxTasks: number };
  /** All stored events, oldest first. */
  events: readonly InterviewEvent[];
  /** Of what no longer fits; null until something did not. */
  summary: Summary | null;
  /** Messages to answer; empty when the interviewer speaks unasked. */
  replyTo: readonly string[];
  situation: Situation;
  work: CurrentWork | null;
  /** From the bank; null before the first task, or when the bank has it no longer. */
  task: TaskText | null;
  code: string | null;
  run: SolutionResult | null;
  check: SolutionResult | null;
}

export interface ReplyPrompt {
  messages: ChatMessage[];
  /** Ids with versions of the prompts used. */
  promptVersion: string;
  /** How far the next summary should reach; null when none is needed. */
  summaryDue: number | null;
}

/** Of the model's 32,768: the rest is for the answer and for the difference between tokenizers. */
const PROMPT_TOKENS = 24_000;
/** The conversation gets this much even beside the longest code. */
const LEAST_HISTORY_TOKENS = 3_000;
const SUMMARY_TOKENS = 1_500;

/**
 * The prompt of one reply: rules and task, then the conversation, then the latest work with the messages to answer.
 * Only the conversation is ever shortened.
 */
export async function replyPrompt(
  facts: ReplyFacts,
  { prompts, fence, counter }: { prompts: Prompts; fence: Fence; counter: TokenCounter },
): Promise<ReplyPrompt> {
  const { interview, events, replyTo, situation } = facts;
  const { locale } = interview;
  const system = prompts.render('interviewer', locale, {
    track: interview.track,
    level: interview.level,
    state: interview.state,
    maxTasks: String(interview.maxTasks),
    mark: fence.mark,
    task: describeTask(facts.work, facts.task, locale),
  });
  const work = facts.work ? describeWork(facts.work, { ...facts, fence }) : '';
  const messages = events.flatMap((event) =>
    event.type === 'message' && replyTo.includes(event.data.messageId) ? [event.data.text] : [],
  );
  const lastName: PromptName = messages.length > 0 ? 'turn' : 'follow-up';
  const last =
    messages.length > 0
      ? prompts.render('turn', locale, {
          work,
          situation,
          messages: messages.map((text) => fence.wrap('message', text)).join('\n\n'),
        })
      : prompts.render('follow-up', locale, { work });

  const { turns, summaryDue } = await fitting(transcriptOf(events, { replyTo, fence }), {
    ...{ summary: facts.summary, fixed: [system, last] },
    ...{ fence, counter },
  });
  return {
    messages: [{ role: 'system', content: system }, ...messagesOf([...turns, { role: 'user', text: last }])],
    promptVersion: [prompts.versionOf('interviewer', locale), prompts.versionOf(lastName, locale)].join(' '),
    summaryDue,
  };
}

/** Short prompts, which most are, fit whatever the tokenizer says, and are spared it. */
async function fitting(
  turns: Turn[],
  {
    summary,
    fixed,
    fence,
    counter,
  }: { summary: Summary | null; fixed: string[]; fence: Fence; counter: TokenCounter },
): Promise<Trimmed> {
  const bound = mostTokens(fixed.join('')) + mostTokens(turns.map(({ text }) => text).join(''));
  if (bound + turns.length * TOKENS_A_TURN <= PROMPT_TOKENS) return { turns, summaryDue: null };
  const sizes = await Promise.all(fixed.map((text) => counter.count(text)));
  const left = PROMPT_TOKENS - sizes.reduce((sum, size) => sum + size, 0);
  const tokens = Math.max(LEAST_HISTORY_TOKENS, left);
  return trimTurns(turns, { summary, tokens, summaryTokens: SUMMARY_TOKENS, fence, counter });
}
