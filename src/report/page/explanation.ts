import type { ExplanationAnswer, ReportAnswer } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import type { Words } from '../texts/words.ts';

const PARTS = [
  'counted',
  'not_counted',
  'model',
  'deciding',
  'contest',
] as const satisfies (keyof ExplanationAnswer)[];

/** How this person is judged, in plain words. */
export function explanationSection({ explanation }: ReportAnswer, words: Words): Markup {
  if (!explanation) return NOTHING;
  return html`
    <section aria-labelledby="explanation">
      <h2 id="explanation">${words.explanationTitle}</h2>
      ${PARTS.map(
        (part) => html`
      <h3>${words.explained[part]}</h3>
      <ul>${explanation[part].map((sentence) => html`<li dir="auto">${sentence}</li>`)}</ul>`,
      )}
    </section>`;
}
