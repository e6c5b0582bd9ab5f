import type { ReportAnswer } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { moment } from './format.ts';

/** Whether a person has looked at a signal, and what was decided then: of several reviews the last. */
export function lookedAt(id: string, { reviews }: ReportAnswer, words: Words): Markup {
  const last = reviews.findLast(({ signals }) => signals.includes(id));
  if (!last) return html`${words.notLookedAt}`;
  return html`${wordFor(words.decisions, last.decision)}, ${moment(last.at, words)}`;
}

/** How many of the signals a person has looked at; nothing where there are none. */
export function lookedAtInShort({ signals, reviews }: ReportAnswer, words: Words): Markup {
  if (!signals?.length) return NOTHING;
  const seen = new Set(reviews.flatMap((review) => review.signals));
  const count = signals.filter(({ id }) => seen.has(id)).length;
  return html`<p class="facts">${words.lookedAtCount(count, signals.length)}</p>`;
}

/** What people made of the signals, and what the candidate says against it. */
export function reviewsSection({ reviews, appeal }: ReportAnswer, words: Words): Markup {
  if (reviews.length === 0 && !appeal) return NOTHING;
  return html`
    <section aria-labelledby="reviews">
      <h2 id="reviews">${words.reviewsTitle}</h2>
      ${reviews.map(
        ({ at, decision, note, signals, by }) => html`
      <p><b>${wordFor(words.decisions, decision)}</b>, ${moment(at, words)}, ${words.reviewedSignals(signals.length)}${by === undefined ? NOTHING : html`, ${words.reviewedBy} <code>${by}</code>`}</p>
      ${note === undefined ? NOTHING : html`<blockquote dir="auto">${note}</blockquote>`}`,
      )}
      ${
        appeal
          ? html`
      <h3 id="appeal">${words.appealTitle}</h3>
      <p>${moment(appeal.at, words)}</p>
      <blockquote dir="auto">${appeal.text}</blockquote>`
          : NOTHING
      }
    </section>`;
}
