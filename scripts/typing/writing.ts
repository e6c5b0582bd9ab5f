import type { Random } from '../../bench/adaptive/random.ts';
import type { Page } from './page.ts';
import { between, logNormal, type Person, type } from './person.ts';

/**
 * Writes a solution as people do: some lines are left out at first, some are written otherwise, something is printed for a
 * look, and there is a run or two before it is done.
 */
export function compose(page: Page, person: Person, random: Random, solution: string): void {
  page.wait(between(random, 20_000, 120_000));
  clear(page, random);
  const lines = solution.trimEnd().split('\n');
  const isLater = lines.map((line, index) => index > 1 && line.trim() !== '' && draw(random, person));
  const wrong = new Map<string, string>();
  const first = lines.flatMap((line, index) => {
    if (isLater[index]) return [];
    const other = draw(random, person) ? writtenOtherwise(line) : null;
    if (other !== null) wrong.set(other, line);
    return [other ?? line];
  });
  type(page, person, random, first.join('\n'));
  look(page, person, random);
  for (const [index, line] of lines.entries()) {
    if (isLater[index]) insertBehind(page, person, random, wrong, lines[index - 1] ?? '', line);
  }
  page.program('run');
  page.wait(between(random, 3_000, 40_000));
  for (const [other, line] of wrong) mend(page, person, random, other, line);
  page.program('run');
  page.wait(between(random, 5_000, 60_000));
}

/** Takes out what the editor starts with. */
export function clear(page: Page, random: Random): void {
  page.wait(between(random, 1_000, 4_000));
  page.change(0, page.text().length, '');
}

function draw(random: Random, { changesMind }: Person): boolean {
  return random.uniform() < changesMind;
}

/** The line with its last longer name cut short; null where it has none. */
function writtenOtherwise(line: string): string | null {
  const names = [...line.matchAll(/[a-z]{4,}/g)];
  const last = names.at(-1);
  return last
    ? `${line.slice(0, last.index)}${last[0].slice(0, 2)}${line.slice(last.index + last[0].length)}`
    : null;
}

/** Prints something for a look, runs, and takes it out again. */
function look(page: Page, person: Person, random: Random): void {
  const place = Math.max(0, page.text().lastIndexOf('\n', page.text().length - 2));
  page.moveTo(place);
  page.wait(logNormal(random, 1_500, 0.5));
  type(page, person, random, '\nprint("here", value)');
  const end = page.caret();
  page.program('run');
  page.wait(between(random, 4_000, 20_000));
  page.change(place, end, '');
}

function insertBehind(
  page: Page,
  person: Person,
  random: Random,
  wrong: ReadonlyMap<string, string>,
  before: string,
  line: string,
): void {
  const shown = [...wrong].find(([, right]) => right === before)?.[0] ?? before;
  const at = page.text().indexOf(shown);
  page.moveTo(at < 0 ? page.text().length : at + shown.length);
  page.wait(logNormal(random, 2_500, 0.6));
  type(page, person, random, `\n${line}`);
}

/** Replaces a line that was written otherwise: selects where the two differ, and types. */
function mend(page: Page, person: Person, random: Random, other: string, line: string): void {
  const at = page.text().indexOf(other);
  if (at < 0) return;
  let same = 0;
  while (same < other.length && other[same] === line[same]) same += 1;
  page.wait(logNormal(random, 2_000, 0.6));
  const end = at + other.length;
  page.change(at + same, end, '');
  page.wait(logNormal(random, 500, 0.4));
  type(page, person, random, line.slice(same));
}
