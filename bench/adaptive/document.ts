import type { Goal } from './goals.ts';
import { type Figures, TASK_COUNTS } from './measure.ts';

const BEGIN = '<!-- figures: written by `npm run bench -- adaptive` -->';
const END = '<!-- end of figures -->';

/** The document with its figures replaced by these. Throws when it has no place for them. */
export function withFigures(document: string, figures: Figures, goals: readonly Goal[]): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`the document has no lines "${BEGIN}" and "${END}"`);
  return `${document.slice(0, from)}${BEGIN}\n\n${inMarkdown(figures, goals)}\n\n${document.slice(to)}`;
}

function inMarkdown({ candidates, tracks, all, bound }: Figures, goals: readonly Goal[]): string {
  const sizes = tracks.map(({ name, tasks }) => `${name} ${tasks}`).join(', ');
  const near = (of: (track: (typeof tracks)[number]) => number) =>
    tracks.map((track) => percent(of(track))).join(', ');
  return [
    `${candidates} candidates a track; tasks: ${sizes}. Error in points over all tracks after so many tasks; in brackets, how`,
    'often the 90 % band holds the truth.',
    '',
    row(['', ...TASK_COUNTS.map(String)]),
    row(['---', ...TASK_COUNTS.map(() => '---')]),
    ...all.map(({ policy, accuracy }) =>
      row([
        policy,
        ...accuracy.map(
          ({ rmse, coverage }) => `${rmse.toFixed(0)}${coverage === null ? '' : ` (${percent(coverage)})`}`,
        ),
      ]),
    ),
    row(['Cramér–Rao bound', ...bound.map((value) => value.toFixed(0))]),
    '',
    row(['goal', 'limit', 'measured', '']),
    row(['---', '---', '---', '---']),
    ...goals.map(({ name, limit, value, error, met }) =>
      row([
        name,
        limit,
        `${value.toFixed(3)}${error === null ? '' : ` ± ${error.toFixed(3)}`}`,
        met ? 'met' : '**missed**',
      ]),
    ),
    '',
    'The last two are shares of interviews, of candidates spread evenly over 1100–2100, in which a task not yet given lay within',
    `150 points of the target at every step; the thinnest track decides. By track: ${near(({ available }) => available.four)} of those with`,
    `four tasks, ${near(({ available }) => available.six)} of those with six.`,
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
