import { aligned } from '../table.ts';
import type { Agreed } from './agreement.ts';
import { LEAST_KAPPA, type Measured } from './measure.ts';
import { QUESTION_NAMES } from './questions.ts';

/** What a judge is worth, for people. */
export function linesOf(name: string, measured: Measured): string[] {
  const { agreement, readers, refusal, replies, readings, unread, taken, isProven } = measured;
  const row = (label: string, judge: Agreed | undefined, reader: Agreed | undefined, note = '') => [
    label,
    figure(judge),
    interval(judge),
    figure(reader),
    interval(reader),
    note,
  ];
  const rows = QUESTION_NAMES.map((question) =>
    row(
      question,
      agreement?.questions[question],
      readers?.questions[question],
      refusal === null && !taken.includes(question) ? 'left out' : '',
    ),
  );
  return [
    `Judge ${name}, on ${replies} labelled replies read by ${readings.join(' and ')}:`,
    ...aligned([
      ['question', 'kappa', '95 %', 'readers', '95 %', ''],
      ...rows,
      row('overall', agreement?.overall, readers?.overall),
    ]).map((line) => line.trimEnd()),
    ...(unread.count > 0 && agreement
      ? [`${unread.count} of ${unread.of} answers could not be read; the first: ${unread.why}`]
      : []),
    verdictOf(measured),
    ...(isProven ? [] : ['The judge is unproven: no two people have labelled these replies yet.']),
  ];
}

function verdictOf({ refusal, taken }: Measured): string {
  if (refusal !== null) return `The judge is REFUSED, and what it says is left out: ${refusal}.`;
  const missing = QUESTION_NAMES.filter((question) => !taken.includes(question));
  if (missing.length === 0) return `The judge is accepted: at least ${LEAST_KAPPA} throughout.`;
  return `The judge is accepted, but for ${missing.join(', ')}: below ${LEAST_KAPPA}.`;
}

function figure(agreed: Agreed | undefined): string {
  return agreed?.kappa == null ? '–' : agreed.kappa.toFixed(2);
}

function interval(agreed: Agreed | undefined): string {
  return agreed?.interval == null ? '–' : agreed.interval.map((end) => end.toFixed(2)).join(' … ');
}
