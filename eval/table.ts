import { CHECK_NAMES } from './checks/checks.ts';
import type { Change, Column, Rate } from './compare.ts';
import type { Sample } from './sample.ts';

/** A line for each check: how often it was kept, its interval, and the change against a baseline. */
export function tableOf(rates: readonly Rate[], changes: readonly Change[] | null): string[] {
  const head = [
    'check',
    'kept',
    'of',
    'share',
    '95 %',
    ...(changes ? ['change', '95 %', 'better/worse', 'p'] : []),
  ];
  const rows = rates.map((rate) => {
    const row = [
      rate.check,
      `${rate.kept}`,
      `${rate.of}`,
      rate.of === 0 ? '–' : percent(rate.kept / rate.of),
      span(rate.interval),
    ];
    const change = changes?.find(({ check }) => check === rate.check);
    if (!change) return row;
    return [
      ...row,
      ...(change.situations === 0
        ? ['–', '–', '–', '–']
        : [
            signed(change.change),
            span(change.interval, signed),
            `${change.better}/${change.worse}`,
            change.p.toFixed(3),
          ]),
      ...(change.isLoss ? ['LOSS'] : []),
    ];
  });
  return aligned([head, ...rows]);
}

/** What was not kept, a line each. */
export function failuresOf(samples: readonly Sample[], columns: readonly Column[] = CHECK_NAMES): string[] {
  return samples.flatMap(({ situation, sample, checks }) =>
    columns.flatMap((name) => {
      const finding = checks[name];
      return finding?.outcome === 'fail' ? [`${situation} ${sample}: ${name}: ${finding.why}`] : [];
    }),
  );
}

/** Requests, tokens and times, in a line. */
export function costOf(samples: readonly Sample[]): string {
  const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const first = samples.flatMap(({ firstMs }) => (firstMs === null ? [] : [firstMs])).sort((a, b) => a - b);
  const requests = sum(samples.map((sample) => sample.requests));
  const [tokensIn, tokensOut] = [
    sum(samples.map((one) => one.tokensIn)),
    sum(samples.map((one) => one.tokensOut)),
  ];
  const words = first.length === 0 ? 'none' : `${first[Math.floor(first.length / 2)]} ms (median)`;
  return `${samples.length} replies, ${requests} requests, ${tokensIn} tokens in, ${tokensOut} out; first words after ${words}`;
}

/** Under each other. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function signed(share: number): string {
  return `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}`;
}

function span(
  [low, high]: readonly [number, number],
  write = (share: number) => (share * 100).toFixed(0),
): string {
  return `${write(low)} … ${write(high)}`;
}
