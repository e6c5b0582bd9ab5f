import { cut } from '../../domain/text.ts';

/** A part of a text around a place, as lines that a terminal shows as they are. */
export interface Frame {
  lines: string[];
  /** Of the first line, from 1. */
  firstLine: number;
}

/** Lines that stay above the place where something happens. */
const ABOVE = 5;
/** What would steer a terminal, or hide: each is shown as one sign. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu;

/** `offset` in UTF-16 units. */
export function frameOf(
  text: string,
  offset: number,
  { rows, columns }: { rows: number; columns: number },
): Frame {
  const lines = text.split('\n');
  const at = text.slice(0, offset).split('\n').length - 1;
  const first = Math.max(0, Math.min(at - ABOVE, lines.length - rows));
  return {
    lines: lines.slice(first, first + rows).map((line) => cut(harmless(line), columns)),
    firstLine: first + 1,
  };
}

/** Of one line; tabs become spaces. */
export function harmless(line: string): string {
  return line.replaceAll('\t', '    ').replace(CONTROL, '·');
}
