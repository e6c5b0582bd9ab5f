import type { ReportAnswer } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { moment } from './format.ts';

type Decision = ReportAnswer['decisions'][number];

/** What people decided about the candidate, with their reasons: the last one, then those that it replaces. */
export function decisionSection({ decisions }: ReportAnswer, words: Words): Markup {
  const last = decisions.at(-1);
  const earlier = decisions.slice(0, -1).reverse();
  return html`
    <section class="decision" aria-labelledby="decision">
      <h2 id="decision">${words.decisionTitle}</h2>
      ${last ? decisionMade(last, words) : html`<p>${words.notDecided}</p>`}
      ${
        earlier.length === 0
          ? NOTHING
          : html`
      <details>
        <summary>${words.earlierDecisions}</summary>
        ${earlier.map((one) => decisionMade(one, words))}
      </details>`
      }
      <p class="further"><a href="#explanation">${words.toExplanation}</a></p>
    </section>`;
}

/** The one that holds, and when it was made. */
export function decisionInShort({ decisions }: ReportAnswer, words: Words): Markup {
  const last = decisions.at(-1);
  if (!last) return NOTHING;
  return html`<a href="#decision">${wordFor(words.candidateDecisions, last.decision ?? '')}</a>, ${moment(last.at, words)}`;
}

/** As much of it as this reader is shown. */
function decisionMade({ at, decision, reasons, note, by, by_nickname }: Decision, words: Words): Markup {
  return html`
      <p><b>${wordFor(words.candidateDecisions, decision ?? '')}</b>, ${moment(at, words)}${by === undefined ? NOTHING : html`, ${words.decidedBy} ${by_nickname ? html`<span dir="auto">${by_nickname}</span>` : words.nobodyKnown}`}</p>
      ${reasons ? html`<ul aria-label="${words.reasons}">${reasons.map((reason) => html`<li dir="auto">${reason}</li>`)}</ul>` : NOTHING}
      ${note ? html`<p class="facts">${words.decisionNote}:</p><blockquote dir="auto">${note}</blockquote>` : NOTHING}`;
}
