import { type } from '../person.ts';
import type { Session } from '../session.ts';
import { clear, compose } from '../writing.ts';

/** Writes one task as people do, and has it checked. */
export function solve(session: Session, solution: string, page = session.page): void {
  const text = session.give(solution, page);
  compose(page, session.person, session.random, text);
  page.program('check');
  page.wait(8_000);
}

/** Writes it in parts; `between` is what happens after each part but the last. */
export function inParts(
  session: Session,
  solution: string,
  parts: number,
  pause: (part: number) => void,
): void {
  const { page, person, random } = session;
  const lines = session.give(solution).trimEnd().split('\n');
  page.wait(40_000);
  clear(page, random);
  const size = Math.ceil(lines.length / parts);
  for (let part = 0; part < parts; part += 1) {
    const of = lines.slice(part * size, (part + 1) * size);
    type(page, person, random, `${part === 0 ? '' : '\n'}${of.join('\n')}`);
    if (part < parts - 1) pause(part);
    page.moveTo(page.text().length);
  }
  page.program('run');
  page.wait(20_000);
  page.program('check');
}

/** Lines of the text that stand together, from the middle. */
export function block(text: string, lines: number): { from: number; to: number } {
  const all = text.split('\n');
  const first = Math.floor(all.length / 3);
  const from = all.slice(0, first).join('\n').length + 1;
  return { from, to: from + all.slice(first, first + lines).join('\n').length };
}

/** Cuts some lines out and puts them in elsewhere, with the clipboard. */
export function move({ page }: Session, lines: number, to: 'top' | 'bottom'): void {
  const { from, to: end } = block(page.text(), lines);
  page.wait(4_000);
  const text = page.cut(from, end);
  page.wait(6_000);
  page.moveTo(to === 'top' ? 0 : page.text().length);
  page.paste(text);
  page.insert('\n');
}
