import type { CurrentWork } from '../domain/interview/current-work.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import { isUnasked, type Occasion, type UnaskedOccasion } from '../domain/interview/occasion.ts';
import type { SolutionResult } from '../domain/measurement/results.ts';
import type { InterviewState, Level, Locale, Track } from '../domain/vocabulary.ts';
import { charsIn } from '../llm/context-room.ts';
import type { ChatMessage } from '../llm/llm.ts';
import { mostTokens, type TokenCounter } from '../llm/tokens.ts';
import type { PromptName, Prompts } from './prompts.ts';
import { describeRules, type RuleFacts } from './rules.ts';
import { messagesOf, type Turn, transcriptOf } from './transcript.ts';
import { type Summary, TOKENS_A_TURN, type Trimmed, trimTurns } from './trim.ts';
import { type CallFence, clip, type Fence } from './untrusted.ts';
import {
  describeTask,
  describeWork,
  type PartSizes,
  type TaskText,
  type UnrunDraft,
  USUAL_SIZES,
} from './work.ts';

/** What is asked of the interviewer who speaks unasked. */
const UNASKED_PROMPTS = {
  follow_up: 'follow-up',
  task_given: 'task-given',
  after_failed_check: 'after-failed-check',
  same_test_fails: 'same-test-fails',
  nothing_happens: 'nothing-happens',
  last_question: 'last-question',
  closing: 'closing',
} as const satisfies Record<UnaskedOccasion, PromptName>;

/** The prompt files that a reply is made with. */
export const REPLY_PROMPTS = ['interviewer', 'turn', ...Object.values(UNASKED_PROMPTS)] as const;

interface InterviewFacts extends RuleFacts {
  track: Track;
  level: Level;
  locale: Locale;
  state: InterviewState;
}

/** All that a reply is written from. */
export interface ReplyFacts {
  interview: InterviewFacts;
  /** Milliseconds since the epoch. */
  now: number;
  /** All stored events, oldest first. */
  events: readonly InterviewEvent[];
  /** Of what no longer fits; null until something did not. */
  summary: Summary | null;
  /** Messages to answer; empty when the interviewer speaks unasked. */
  replyTo: readonly string[];
  occasion: Occasion;
  work: CurrentWork | null;
  /** From the bank; null before the first task, or when the bank has it no longer. */
  task: TaskText | null;
  code: string | null;
  run: SolutionResult | null;
  check: SolutionResult | null;
  draft: UnrunDraft | null;
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
/** Of a conversation that a small context has no room for. */
const MOST_BRIEFS = 4;
/** About what the interviewer's rules take, and what is left for the rest however small the context is. */
const RULES_CHARS = 2_400;
const LEAST_FREE_CHARS = 900;

/**
 * The prompt of one reply: rules and task, then the conversation, then the latest work with the messages to answer.
 * Only the conversation is shortened, unless the model has so little room (`tokens`) that the rest must be, too.
 */
export async function replyPrompt(
  facts: ReplyFacts,
  {
    prompts,
    fence,
    counter,
    tokens = PROMPT_TOKENS,
  }: { prompts: Prompts; fence: CallFence; counter: TokenCounter; tokens?: number },
): Promise<ReplyPrompt> {
  const { interview, events, replyTo, occasion } = facts;
  const { locale } = interview;
  const { sizes, messageSize } = sizesIn(tokens);
  const system = prompts.render('interviewer', locale, {
    track: interview.track,
    level: interview.level,
    state: interview.state,
    maxTasks: String(interview.maxTasks),
    mark: fence.mark,
    task: describeTask(facts.work, facts.task, locale, sizes),
  });
  const parts = [
    describeRules(interview, { work: facts.work, events, now: facts.now }),
    facts.work ? describeWork(facts.work, { ...facts, fence }, sizes) : '',
  ].filter((part) => part !== '');
  const messages = events.flatMap((event) =>
    event.type === 'message' && replyTo.includes(event.data.messageId) ? [event.data.text] : [],
  );
  const unasked = UNASKED_PROMPTS[isUnasked(occasion) ? occasion : 'follow_up'];
  const lastWith = (shown: string) =>
    messages.length > 0
      ? prompts.render('turn', locale, {
          work: shown,
          situation: occasion,
          messages: messages.map((text) => fence.wrap('message', clip(text, messageSize))).join('\n\n'),
        })
      : prompts.render(unasked, locale, { work: shown });
  const last = lastWith(parts.join('\n\n'));

  const { turns, summaryDue } = await fitting(transcriptOf(events, { replyTo, fence }), {
    summary: facts.summary,
    // Apart, since the work stays the same from one message to the next and may be long.
    fixed: [system, ...parts, lastWith('')],
    tokens,
    fence,
    counter,
  });
  return {
    messages: [{ role: 'system', content: system }, ...messagesOf([...turns, { role: 'user', text: last }])],
    promptVersion: [
      prompts.versionOf('interviewer', locale),
      prompts.versionOf(messages.length > 0 ? 'turn' : unasked, locale),
    ].join(' '),
    summaryDue,
  };
}

/** Short prompts, which most are, fit whatever the tokenizer says, and are spared it. */
async function fitting(
  turns: Turn[],
  {
    summary,
    fixed,
    tokens,
    fence,
    counter,
  }: { summary: Summary | null; fixed: string[]; tokens: number; fence: Fence; counter: TokenCounter },
): Promise<Trimmed> {
  const bound = mostTokens(fixed.join('')) + mostTokens(turns.map(({ text }) => text).join(''));
  if (bound + turns.length * TOKENS_A_TURN <= tokens) return { turns, summaryDue: null };
  const sizes = await Promise.all(fixed.map((text) => counter.count(fence.unmarked(text))));
  const rest = tokens - sizes.reduce((sum, size) => sum + size, 0);
  if (tokens < PROMPT_TOKENS && rest < LEAST_HISTORY_TOKENS) {
    // Short forms of the newest turns are all that there is room for; a summary would not help.
    const short = turns.map((turn) => ({ ...turn, text: turn.brief }));
    const { turns: newest } = await trimTurns(short, {
      summary: null,
      tokens: Math.max(0, rest),
      summaryTokens: 0,
      fence,
      counter,
    });
    return { turns: newest.slice(-MOST_BRIEFS), summaryDue: null };
  }
  const room = Math.max(LEAST_HISTORY_TOKENS, rest);
  return trimTurns(turns, { summary, tokens: room, summaryTokens: SUMMARY_TOKENS, fence, counter });
}

/** In characters, how a small context is shared among the parts of a prompt; the rules take what they take. */
function sizesIn(tokens: number): { sizes: PartSizes; messageSize: number } {
  if (tokens >= PROMPT_TOKENS) return { sizes: USUAL_SIZES, messageSize: Number.POSITIVE_INFINITY };
  const free = Math.max(LEAST_FREE_CHARS, charsIn(tokens) - RULES_CHARS);
  const share = (part: number) => Math.floor(free * part);
  return {
    sizes: {
      statement: share(0.3),
      test: Math.min(USUAL_SIZES.test, share(0.03)),
      code: share(0.2),
      draft: share(0.1),
      output: Math.min(USUAL_SIZES.output, share(0.03)),
      compiler: Math.min(USUAL_SIZES.compiler, share(0.08)),
    },
    messageSize: share(0.15),
  };
}
