import { diffLines } from 'diff';

export interface CodeLine {
  kind: 'same' | 'added' | 'removed';
  /** In the newer text; null for a removed line. */
  number: number | null;
  text: string;
}

/** Beyond so many changed lines a comparison helps nobody, and finding the shortest one takes long. */
const MOST_EDITS = 400;
/** Longer texts are not compared: hardly a program, and each takes its time. */
const MOST_LINES = 4_000;

export function linesOf(code: string): CodeLine[] {
  return split(code).map((text, index) => ({ kind: 'same', number: index + 1, text }));
}

/**
 * The newer text with the lines of the older that it lost between its own; null when hardly anything is left of it, or
 * one of them is too long.
 */
export function compareCode(older: string, newer: string): CodeLine[] | null {
  const [before, after] = [withEnd(older), withEnd(newer)];
  if ([before, after].some(isTooLong)) return null;
  const parts = diffLines(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return null;
  let number = 0;
  return parts.flatMap((part) =>
    split(part.value).map((text): CodeLine => {
      if (part.removed) return { kind: 'removed', number: null, text };
      number += 1;
      return { kind: part.added ? 'added' : 'same', number, text };
    }),
  );
}

export function countLines(lines: readonly CodeLine[], kind: CodeLine['kind']): number {
  return lines.filter((line) => line.kind === kind).length;
}

function split(code: string): string[] {
  const lines = withEnd(code).split('\n');
  lines.pop();
  return lines;
}

function isTooLong(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && lines <= MOST_LINES; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines > MOST_LINES;
}

/** One way of ending lines, so that only what one sees is compared. */
function withEnd(code: string): string {
  const text = code.replaceAll('\r\n', '\n');
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
