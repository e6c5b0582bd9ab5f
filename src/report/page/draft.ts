import type { ReportTask } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { codeBlock, type ShownCode } from './code.ts';
import { moment } from './format.ts';

/** Where the drafts of an interview can be read. */
const PATH = '/tasks/draft';

/**
 * What was in the editor when the task was closed, with its code where no attempt shows that; nothing where nothing was, or
 * nobody knows.
 */
export function draftArticle(
  { draft }: ReportTask,
  { code = '', ...rest }: Pick<ShownCode, 'previous' | 'room'> & { code: string | undefined },
  words: Words,
): Markup {
  if (!draft) return NOTHING;
  const { language, saved_at, checked } = draft;
  const facts = `${wordFor(words.languages, language)}, ${moment(saved_at, words)}`;
  return html`
    <article class="draft">
      <h4>${words.draft} <span class="badge plain">${checked ? words.draftChecked : words.draftUnchecked}</span></h4>
      <p class="facts">${facts}</p>
      ${code.trim() === '' ? NOTHING : codeBlock({ code, language, path: PATH, ...rest }, words)}
    </article>`;
}
