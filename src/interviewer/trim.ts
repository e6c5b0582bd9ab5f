import type { Locale } from '../domain/vocabulary.ts';
import type { TokenCounter } from '../llm/tokens.ts';
import type { FactWords } from './fact-kinds.ts';
import { FACT_WORDS } from './fact-words.ts';
import type { Turn } from './transcript.ts';
import type { Fence } from './untrusted.ts';

/** For what the chat template puts around a turn. */
export const TOKENS_A_TURN = 8;
/** What one summary takes in at most, beside the one before it. */
const SUMMARISED_TOKENS = 12_000;

/** A model's notes on the beginning of an interview. */
export interface Summary {
  /** Number of the last event that they tell of. */
  throughSeq: number;
  text: string;
}

export interface Trimmed {
  turns: Turn[];
  /** How far the next summary should reach; null when none is needed. */
  summaryDue: number | null;
}

/**
 * The newest turns that fit into `tokens`, whole, at least one. What stands before them is told by the summary as far
 * as it reaches, and from there by the turns' short forms, the newest of them that fit; both get `summaryTokens`.
 *
 * Where short forms were needed, another summary is due. It reaches further than was needed now, so that half of the
 * room is free afterwards and the one after it is far off.
 */
export async function trimTurns(
  turns: readonly Turn[],
  {
    summary,
    tokens,
    summaryTokens,
    fence,
    locale,
    counter,
  }: {
    summary: Summary | null;
    tokens: number;
    summaryTokens: number;
    fence: Fence;
    /** Of what stands around the short forms. */
    locale: Locale;
    counter: TokenCounter;
  },
): Promise<Trimmed> {
  const words = FACT_WORDS[locale];
  const sizes = await sizesOf(turns, { fence, counter });
  if (newestThatFit(sizes, tokens) === 0) return { turns: [...turns], summaryDue: null };

  const notes = summary ? [notesTurn(summary, fence, words)] : [];
  const [notesSize = 0] = await sizesOf(notes, { fence, counter });
  const inNotes = turns.filter(({ seq }) => summary && seq <= summary.throughSeq).length;
  const rest = turns.slice(inNotes);
  const restSizes = sizes.slice(inNotes);
  if (newestThatFit(restSizes, tokens - notesSize) === 0)
    return { turns: [...notes, ...rest], summaryDue: null };

  const first = newestThatFit(restSizes, tokens - Math.max(summaryTokens, notesSize));
  const extract = await extractOf(rest.slice(0, first), {
    tokens: summaryTokens - notesSize,
    fence,
    words,
    counter,
  });
  const whole = newestThatFit(restSizes, (tokens - summaryTokens) / 2);
  const due = rest[oldestThatFit(restSizes.slice(0, whole), SUMMARISED_TOKENS) - 1];
  return { turns: [...notes, extract, ...rest.slice(first)], summaryDue: due?.seq ?? null };
}

function notesTurn({ throughSeq, text }: Summary, fence: Fence, { earlierNotes }: FactWords): Turn {
  const wrapped = `${earlierNotes}\n${fence.wrap('summary', text)}`;
  return { seq: throughSeq, role: 'user', text: wrapped, brief: wrapped };
}

/** Short forms of turns that no summary tells of yet. */
async function extractOf(
  turns: readonly Turn[],
  {
    tokens,
    fence,
    words,
    counter,
  }: { tokens: number; fence: Fence; words: FactWords; counter: TokenCounter },
): Promise<Turn> {
  const briefs = turns.map(({ brief }) => brief);
  const sizes = await Promise.all(briefs.map((brief) => counter.count(fence.unmarked(brief))));
  const firstBrief = newestThatFit(sizes, tokens);
  const omission = firstBrief > 0 ? [words.olderLeftOut(firstBrief)] : [];
  const text = [words.earlierShort, ...omission, ...briefs.slice(firstBrief)].join('\n');
  return { seq: turns.at(-1)?.seq ?? 0, role: 'user', text, brief: text };
}

function sizesOf(
  turns: readonly Turn[],
  { fence, counter }: { fence: Fence; counter: TokenCounter },
): Promise<number[]> {
  return Promise.all(
    turns.map(async ({ text }) => (await counter.count(fence.unmarked(text))) + TOKENS_A_TURN),
  );
}

/** Index of the oldest item that still fits; never the end, so that one item is always kept. */
function newestThatFit(sizes: readonly number[], tokens: number): number {
  return sizes.length - oldestThatFit(sizes.toReversed(), tokens);
}

/** How many of the first items fit; at least one, if there is one. */
function oldestThatFit(sizes: readonly number[], tokens: number): number {
  let room = tokens;
  const over = sizes.findIndex((size) => {
    room -= size;
    return room < 0;
  });
  return over === -1 ? sizes.length : Math.max(1, over);
}
