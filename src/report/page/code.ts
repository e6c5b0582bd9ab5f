import { html, type Markup, NOTHING } from '../../html/html.ts';
import type { Words } from '../texts/words.ts';
import { type CodeLine, compareCode, countLines, linesOf } from './diff.ts';

/** Unchanged lines left standing on either side of a change; longer stretches are folded. */
const CONTEXT = 3;
const FOLD_FROM = 4;

/** Code of a candidate, and what is shown before it of the same task. */
export interface ShownCode {
  code: string;
  language: string;
  previous: Pick<ShownCode, 'code' | 'language'> | null;
  /** For the code: UTF-16 units of markup. */
  room: number;
  /** Of the call that answers with all of it. */
  path: string;
}

/** A line as it stands on the page. */
type DrawnLine = Pick<CodeLine, 'kind'> & { markup: Markup };

/** The code, as a comparison with the one before where that says more; as much of it as has room. */
export function codeBlock(shown: ShownCode, words: Words): Markup {
  const { code, language, previous } = shown;
  const whole = linesOf(code);
  const plain = words.code(whole.length);
  if (!previous) return wholeCode(plain, whole, shown, words);
  if (previous.language !== language) {
    return wholeCode(`${plain}, ${words.otherLanguage}`, whole, shown, words);
  }
  const lines = compareCode(previous.code, code);
  if (!lines) return wholeCode(`${plain}, ${words.tooDifferent}`, whole, shown, words);
  const [added, removed] = [countLines(lines, 'added'), countLines(lines, 'removed')];
  const { drawn, rest } = draw(lines, shown, words);
  if (added + removed === 0) return folded(words.unchanged, [foldedLines(drawn, words)], rest);
  return folded(words.changes(added, removed), changedLines(drawn, words), rest);
}

function wholeCode(summary: string, lines: CodeLine[], shown: ShownCode, words: Words): Markup {
  const { drawn, rest } = draw(lines, shown, words);
  const markup = drawn.map((line) => line.markup);
  return folded(summary, markup, rest);
}

/** The first lines, up to where the room ends, and how many are left. */
function draw(
  lines: readonly CodeLine[],
  { room, path }: ShownCode,
  words: Words,
): { drawn: DrawnLine[]; rest: Markup } {
  const drawn: DrawnLine[] = [];
  let roomLeft = room;
  for (const line of lines) {
    const markup = codeLine(line, words);
    roomLeft -= markup.markup.length;
    if (roomLeft < 0) break;
    drawn.push({ kind: line.kind, markup });
  }
  const more = lines.length - drawn.length;
  const rest = more > 0 ? html`<p class="facts">${words.noRoom(more, path)}</p>` : NOTHING;
  return { drawn, rest };
}

function folded(summary: string, lines: Markup[], rest: Markup): Markup {
  return html`
    <details class="prints" open>
      <summary>${summary}</summary>
      <div class="code" dir="ltr" translate="no">${lines}</div>
      ${rest}
    </details>`;
}

/** Changed lines with a few around each; the rest can be unfolded. */
function changedLines(lines: DrawnLine[], words: Words): Markup[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== 'same'),
  );
  const shown: Markup[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && near[end] === near[start]) end += 1;
    const stretch = lines.slice(start, end);
    if (near[start] || stretch.length < FOLD_FROM) shown.push(...stretch.map(({ markup }) => markup));
    else shown.push(foldedLines(stretch, words));
    start = end;
  }
  return shown;
}

function foldedLines(lines: DrawnLine[], words: Words): Markup {
  return html`<details class="same"><summary>${words.sameLines(lines.length)}</summary>${lines.map(({ markup }) => markup)}</details>`;
}

function codeLine({ kind, number, text }: CodeLine, words: Words): Markup {
  const at = number ?? '';
  if (kind === 'added')
    return html`<ins class="line" data-line="${at}" title="${words.added}">${text}
</ins>`;
  if (kind === 'removed')
    return html`<del class="line" data-line="" title="${words.removed}">${text}
</del>`;
  return html`<span class="line" data-line="${at}">${text}
</span>`;
}
