import type { CurrentWork } from '../domain/interview/current-work.ts';
import type { InterviewEvent } from '../domain/interview/events.ts';
import { isUnasked, type Occasion } from '../domain/interview/occasion.ts';
import type { UnaskedOccasion } from '../domain/interview/unasked.ts';
import type { Claim } from '../domain/resume/claim.ts';
import type { Language, Level, Locale, Track } from '../domain/vocabulary.ts';
import { charsIn } from '../llm/context-room.ts';
import type { ChatMessage } from '../llm/llm.ts';
import { mostTokens, type TokenCounter } from '../llm/tokens.ts';
import { FACT_WORDS } from './fact-words.ts';
import { describeNow, type RuleFacts } from './now.ts';
import type { PromptName, Prompts } from './prompts.ts';
import { describeClaims } from './resume-facts.ts';
import { messagesOf, messageTurn, type Turn, transcriptOf } from './transcript.ts';
import { type Summary, TOKENS_A_TURN, type Trimmed, trimTurns } from './trim.ts';
import { clip, type Fence } from './untrusted.ts';
import { describeWork, type PartSizes, type TaskText, USUAL_SIZES, type WorkTexts } from './work.ts';

/** What is asked of the interviewer who speaks unasked. */
const UNASKED_PROMPTS = {
  follow_up: 'follow-up',
  task_given: 'task-given',
  after_failed_check: 'after-failed-check',
  same_test_fails: 'same-test-fails',
  nothing_happens: 'nothing-happens',
  last_question: 'last-question',
  closing: 'closing',
  resume: 'resume',
} as const satisfies Record<UnaskedOccasion, PromptName>;

/** The prompt files that tell what is to be said. */
export const SAID_PROMPTS = Object.values(UNASKED_PROMPTS);

interface InterviewFacts extends RuleFacts {
  track: Track;
  level: Level;
  locale: Locale;
  languages: readonly Language[];
}

/** All that a reply is written from. */
export interface ReplyFacts extends WorkTexts {
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
  /** All that were given, by their ids, as far as the bank still has them. */
  tasks: ReadonlyMap<string, TaskText>;
  /** That of `work`; null before the first task, or when the bank has it no longer. */
  task: TaskText | null;
  /** What the candidate has confirmed of their résumé; empty where the occasion is not for it. */
  claims: readonly Claim[];
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
/** In characters. */
const USUAL_CLAIMS = 2_000;

/**
 * The prompt of one reply. First what never changes in an interview, the rules; then what only grows, the conversation with the
 * tasks and the messages to answer; last what changes, the work and the moment. So each prompt begins as the one before, and a
 * provider can go on from there.
 *
 * Only the conversation is shortened, unless the model has so little room (`tokens`) that the rest must be, too.
 */
export async function replyPrompt(
  facts: ReplyFacts,
  {
    prompts,
    fence,
    counter,
    tokens = PROMPT_TOKENS,
  }: { prompts: Prompts; fence: Fence; counter: TokenCounter; tokens?: number },
): Promise<ReplyPrompt> {
  const { interview, events, replyTo, occasion, work, tasks, task } = facts;
  const { locale, level, maxTasks } = interview;
  const { sizes, messageSize, claimsSize } = sizesIn(tokens);
  const words = FACT_WORDS[locale];
  const system = prompts.render('interviewer', locale, {
    track: words.tracks[interview.track],
    level,
    maxTasks: String(maxTasks),
    languages: interview.languages.join(', '),
    focus: prompts.render(`level-${level}`, locale, {}),
  });
  const asked = events.flatMap((event) =>
    event.type === 'message' && replyTo.includes(event.data.messageId)
      ? [messageTurn(event.seq, { ...event.data, text: clip(event.data.text, messageSize) }, { fence })]
      : [],
  );
  const parts = [
    ...(work ? describeWork(work, facts, task?.limits ?? null, { fence, locale, sizes }) : []),
    describeNow(interview, { work, events, tasks, now: facts.now, locale }),
    ...describeClaims(facts.claims, { fence, locale, mostCharacters: claimsSize }),
  ];
  const unasked = UNASKED_PROMPTS[isUnasked(occasion) ? occasion : 'follow_up'];
  const lastWith = (shown: string) =>
    asked.length > 0
      ? prompts.render('turn', locale, { work: shown, situation: words.situations[occasion] })
      : prompts.render(unasked, locale, { work: shown });

  const told = transcriptOf(events, {
    fence,
    locale,
    tasks,
    whole: work?.task.taskId ?? null,
    sizes,
  });
  const { turns, summaryDue } = await fitting(told, {
    summary: facts.summary,
    task: told.find(({ seq }) => seq === work?.seq) ?? null,
    // Apart, since the work stays the same from one message to the next and may be long.
    fixed: [system, ...asked.map(({ text }) => text), ...parts, lastWith('')],
    ...{ tokens, fence, locale, counter },
  });
  const last = { role: 'user', text: lastWith(parts.join('\n\n')) } as const;
  const used = ['interviewer', `level-${level}`, asked.length > 0 ? 'turn' : unasked] as const;
  return {
    messages: [{ role: 'system', content: system }, ...messagesOf([...turns, ...asked, last])],
    promptVersion: used.map((name) => prompts.versionOf(name, locale)).join(' '),
    summaryDue,
  };
}

interface Room {
  summary: Summary | null;
  /** What is never left out: the task that it is about. */
  task: Turn | null;
  fixed: string[];
  tokens: number;
  fence: Fence;
  locale: Locale;
  counter: TokenCounter;
}

/** Short prompts, which most are, fit whatever the tokenizer says, and are spared it. */
async function fitting(turns: Turn[], { summary, task, fixed, tokens, ...tools }: Room): Promise<Trimmed> {
  const { fence, counter } = tools;
  const bound = mostTokens(fixed.join('')) + mostTokens(turns.map(({ text }) => text).join(''));
  if (bound + turns.length * TOKENS_A_TURN <= tokens) return { turns, summaryDue: null };
  const sizeOf = async (texts: string[]) => {
    const sizes = await Promise.all(texts.map((text) => counter.count(fence.unmarked(text))));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  const others = turns.filter((turn) => turn !== task);
  const kept = task ? [task] : [];
  const taskSize = (await sizeOf(kept.map(({ text }) => text))) + kept.length * TOKENS_A_TURN;
  const rest = tokens - (await sizeOf(fixed));
  if (tokens < PROMPT_TOKENS && rest - taskSize < LEAST_HISTORY_TOKENS) {
    // Short forms of the newest turns are all that there is room for; a summary would not help.
    const short = others.map((turn) => ({ ...turn, text: turn.brief }));
    const least = { summary: null, tokens: Math.max(0, rest - taskSize), summaryTokens: 0 };
    const { turns: newest } = await trimTurns(short, { ...least, ...tools });
    return { turns: [...kept, ...newest.slice(-MOST_BRIEFS)], summaryDue: null };
  }
  const room = { summary, summaryTokens: SUMMARY_TOKENS, ...tools };
  const trimmed = await trimTurns(turns, { ...room, tokens: Math.max(LEAST_HISTORY_TOKENS, rest) });
  if (!task || trimmed.turns.includes(task)) return trimmed;
  // It stands in front of what is left.
  const without = await trimTurns(others, {
    ...room,
    tokens: Math.max(LEAST_HISTORY_TOKENS, rest - taskSize),
  });
  return { ...without, turns: [task, ...without.turns] };
}

/** In characters, how a small context is shared among the parts of a prompt; the rules take what they take. */
function sizesIn(tokens: number): { sizes: PartSizes; messageSize: number; claimsSize: number } {
  if (tokens >= PROMPT_TOKENS)
    return { sizes: USUAL_SIZES, messageSize: Number.POSITIVE_INFINITY, claimsSize: USUAL_CLAIMS };
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
    claimsSize: Math.min(USUAL_CLAIMS, share(0.08)),
  };
}
