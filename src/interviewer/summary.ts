import type { InterviewEvent } from '../domain/interview/events.ts';
import { cut } from '../domain/text.ts';
import type { Locale } from '../domain/vocabulary.ts';
import type { ChatMessage } from '../llm/llm.ts';
import { endAtSentence } from '../llm/sentences.ts';
import { FACT_WORDS } from './fact-words.ts';
import type { Prompts } from './prompts.ts';
import { transcriptOf } from './transcript.ts';
import type { Summary } from './trim.ts';
import { type CallFence, neutralise } from './untrusted.ts';

/** The prompt files that a summary is made with. */
export const SUMMARY_PROMPTS = ['summary', 'outgrown'] as const;

const SUMMARY_CHARS = 3_000;
const NO_NOTES: Record<Locale, string> = { en: 'None yet.', ru: 'Их пока нет.' };

/**
 * Asks for one summary out of the previous one and what happened since, up to the event `throughSeq`. All of it, what
 * the interviewer and a model wrote included, is data: each may repeat what a candidate wrote.
 */
export function summaryPrompt(
  {
    events,
    previous,
    throughSeq,
    locale,
  }: { events: readonly InterviewEvent[]; previous: Summary | null; throughSeq: number; locale: Locale },
  { prompts, fence }: { prompts: Prompts; fence: CallFence },
): { messages: ChatMessage[]; promptVersion: string } {
  const turns = transcriptOf(events, { fence, locale, unanswered: true })
    .filter(({ seq }) => seq > (previous?.throughSeq ?? -1) && seq <= throughSeq)
    .map(({ role, text }) =>
      role === 'assistant' ? `${FACT_WORDS[locale].wrote}\n${fence.wrap('reply', text)}` : text,
    );
  return {
    messages: [
      { role: 'system', content: prompts.render('summary', locale, { mark: fence.mark }) },
      {
        role: 'user',
        content: prompts.render('outgrown', locale, {
          notes: previous ? fence.wrap('summary', previous.text) : NO_NOTES[locale],
          turns: turns.join('\n\n'),
        }),
      },
    ],
    promptVersion: SUMMARY_PROMPTS.map((name) => prompts.versionOf(name, locale)).join(' '),
  };
}

/** A model's answer as it is kept: without power over a chat template, and no longer than there is room for. */
export function boundedSummary(answer: string): string {
  const text = neutralise(answer).trim();
  const beginning = cut(text, SUMMARY_CHARS - 1);
  return beginning === text ? text : endAtSentence(beginning);
}
