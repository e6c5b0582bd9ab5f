import type { ReportTask } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { moment } from './format.ts';

/** What was in the editor when the task was closed; nothing where nothing was, or nobody knows. */
export function draftLine({ draft }: ReportTask, words: Words): Markup {
  if (!draft) return NOTHING;
  const { language, saved_at, checked } = draft;
  const fate = checked ? words.draftChecked : words.draftUnchecked;
  return html`<p class="facts">${words.draft}: ${wordFor(words.languages, language)}, ${moment(saved_at, words)} · ${fate}</p>`;
}
