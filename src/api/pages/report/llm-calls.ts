import type { LlmCallRecord } from '../../../records/llm-calls.ts';
import { html, type Markup, NOTHING } from '../../presenters/html.ts';
import { type Words, wordFor } from './words.ts';

/**
 * Which models were asked for what, with which prompts, and what came of it. Kept beside the events, so it is no part of
 * the report that the hash stands for.
 */
export function llmCallsSection(calls: readonly LlmCallRecord[], words: Words): Markup {
  if (calls.length === 0) return NOTHING;
  return html`
    <section aria-labelledby="llm-calls">
      <h2 id="llm-calls">${words.llmCallsTitle}</h2>
      <p>${words.llmCallsText}</p>
      <div class="wide" role="group" tabindex="0" aria-labelledby="llm-calls">
      <table>
        <thead><tr>
          <th scope="col">${words.llmPurpose}</th><th scope="col">${words.llmPrompt}</th>
          <th scope="col">${words.llmModel}</th><th scope="col" class="number">${words.llmAnswered}</th>
          <th scope="col" class="number">${words.llmRequests}</th><th scope="col" class="number">${words.llmTokens}</th>
          <th scope="col" class="number">${words.time}</th>
        </tr></thead>
        <tbody>${grouped(calls).map(
          ({
            purpose,
            promptVersion,
            models,
            answered,
            asked,
            requests,
            tokensIn,
            tokensOut,
            medianMs,
          }) => html`
          <tr>
            <th scope="row">${wordFor(words.llmPurposes, purpose)}</th><td>${promptVersion}</td>
            <td>${models.join(', ') || '–'}</td><td class="number">${words.of(answered, asked)}</td>
            <td class="number">${requests}</td><td class="number">${tokensIn} + ${tokensOut}</td>
            <td class="number">${words.seconds(medianMs)}</td>
          </tr>`,
        )}</tbody>
      </table>
      </div>
    </section>`;
}

function grouped(calls: readonly LlmCallRecord[]) {
  const groups = Map.groupBy(calls, ({ purpose, promptVersion }) => `${purpose} ${promptVersion}`);
  return [...groups.values()].map((group) => {
    const [{ purpose, promptVersion }] = group as [LlmCallRecord];
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
