import type { Accuracy } from './accuracy.ts';
import type { Goal } from './goals.ts';
import { type Figures, POPULATION, type PolicyFigures, TASK_COUNTS } from './measure.ts';
import { table } from './table.ts';

/** All figures as text. */
export function printFigures(figures: Figures, goals: readonly Goal[]): string {
  const { candidates, tracks, all, bound, worlds } = figures;
  const parts = [
    `${candidates} candidates a track, abilities Normal(${POPULATION.mean}, ${POPULATION.sd}), interviewed as middle.`,
    'Root-mean-square error in points (share of 90 % bands that hold the truth) after so many tasks:',
    heading(
      'all tracks',
      tracks.map(({ tasks }) => tasks),
    ),
    table(policyRows(all, bound)),
    ...(tracks.length === 1 ? [] : tracks).flatMap(({ name, tasks, policies }) => [
      heading(name, [tasks]),
      table(policyRows(policies, bound)),
    ]),
    ...(worlds.length === 0 ? [] : worldLines(worlds)),
    '\nThe bank under the engine',
    table([
      ['', 'tasks', 'near, 4', 'near, 6', 'most given', 'stops early'],
      ...tracks.map(({ name, tasks, available, exposure, stopsEarly }) => [
        name,
        String(tasks),
        ...[available.four, available.six, exposure, stopsEarly].map(percent),
      ]),
    ]),
    '  near: interviews with a task within 150 of the target at each step, abilities even over 1100–2100',
    '  most given: four-task interviews that hold the track’s most given task',
    '  stops early: six-task interviews in which the error falls to 150 before the sixth task',
    '\nGoals',
    table([
      ['', 'limit', 'value', '±', ...tracks.map(({ name }) => name), ''],
      ...goals.map(({ name, limit, value, error, byTrack, met }) => [
        name,
        limit,
        value.toFixed(3),
        error === null ? '' : error.toFixed(3),
        ...byTrack.map((one) => one.toFixed(3)),
        met ? 'met' : 'MISSED',
      ]),
    ]),
    '  ±: one standard error; the value of all tracks decides, for nearness that of the thinnest track',
  ];
  return `${parts.join('\n')}\n`;
}

function worldLines(worlds: Figures['worlds']): string[] {
  return [
    '\nOther worlds, all tracks: engine beside ladder, error, bias and coverage after four and after six tasks',
    table([
      ['', 'engine, 4', 'ladder, 4', 'engine, 6', 'ladder, 6'],
      ...worlds.map(({ world, engine, ladder }) => [
        world,
        ...[engine.four, ladder.four, engine.six, ladder.six].map(inAWorld),
      ]),
    ]),
    ...worlds.map(({ world, assumption }) => `  ${world}: ${assumption}`),
  ];
}

function heading(name: string, tasks: readonly number[]): string {
  return `\n${name} (${tasks.join(' + ')} tasks)`;
}

function policyRows(policies: readonly PolicyFigures[], bound: readonly number[]): string[][] {
  return [
    ['', ...TASK_COUNTS.map(String)],
    ...policies.map(({ policy, accuracy }) => [policy, ...accuracy.map(shortly)]),
    ['Cramér–Rao bound', ...bound.map((value) => `${value.toFixed(0)}       `)],
  ];
}

function shortly({ rmse, coverage }: Accuracy): string {
  return `${rmse.toFixed(0)} ${coverage === null ? '(—)   ' : `(${percent(coverage)})`}`;
}

function inAWorld({ rmse, bias, coverage }: Accuracy): string {
  const sign = bias < 0 ? '−' : '+';
  return `${rmse.toFixed(0)} ${sign}${Math.abs(bias).toFixed(0)} ${coverage === null ? '' : percent(coverage)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
