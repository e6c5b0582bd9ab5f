import type { LlmCall } from '../../domain/llm-call.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { table } from './table.ts';

/**
 * Which models were asked for what, with which prompts, and what came of it. Kept beside the events, so it is no part of
 * the report that the hash stands for.
 */
export function llmCallsSection(calls: readonly LlmCall[], words: Words): Markup {
  if (calls.length === 0) return NOTHING;
  return html`
    <section aria-labelledby="llm-calls">
      <h2 id="llm-calls">${words.llmCallsTitle}</h2>
      <p>${words.llmCallsText}</p>
      ${table(
        [
          { name: words.llmPurpose },
          { name: words.llmPrompt },
          { name: words.llmModel },
          { name: words.llmAnswered, isNumber: true },
          { name: words.llmRequests, isNumber: true },
          { name: words.llmTokens, isNumber: true },
          { name: words.time, isNumber: true },
        ],
        grouped(calls).map((group) => [
          wordFor(words.llmPurposes, group.purpose),
          group.promptVersion,
          group.models.join(', ') || '–',
          words.of(group.answered, group.asked),
          group.requests,
          `${group.tokensIn} + ${group.tokensOut}`,
          words.seconds(group.medianMs),
        ]),
      )}
    </section>`;
}

function grouped(calls: readonly LlmCall[]) {
  const groups = Map.groupBy(calls, ({ purpose, promptVersion }) => `${purpose} ${promptVersion}`);
  return [...groups.values()].map((group) => {
    const [{ purpose, promptVersion }] = group as [LlmCall];
    const requests = group.flatMap(({ attempts }) => attempts);
    const times = group.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
    return {
      purpose,
      promptVersion,
      models: [...new Set(group.flatMap(({ model }) => model ?? []))].sort(),
      answered: group.filter(({ model }) => model !== null).length,
      asked: group.length,
      requests: requests.length,
      tokensIn: requests.reduce((sum, { tokensIn }) => sum + (tokensIn ?? 0), 0),
      tokensOut: requests.reduce((sum, { tokensOut }) => sum + (tokensOut ?? 0), 0),
      medianMs: times[Math.floor(times.length / 2)] ?? 0,
    };
  });
}
