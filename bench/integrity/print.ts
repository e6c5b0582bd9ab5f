import { SIGNAL_KINDS, type SignalKind } from '../../src/domain/integrity/signal.ts';
import { printFigure } from '../table.ts';
import type { Figures, Judged } from './measure.ts';

const MARKS = { info: '·', notice: 'n', strong: 'S' } as const;

/** A line a session, a column a kind: `·` info, `n` notice, `S` strong. */
export function printTable(judged: readonly Judged[]): void {
  const kinds = SIGNAL_KINDS.filter((kind) =>
    judged.some(({ signals }) => signals.some((one) => one.kind === kind)),
  );
  for (const [index, kind] of kinds.entries()) console.log(`${' '.repeat(44 + 3 * index)}${kind}`);
  for (const { session, signals, tookMs } of judged) {
    const name = `${session.isHonest ? 'honest' : 'dishonest'} ${session.number} ${session.name}`;
    const cells = kinds.map((kind) => markOf(kind, signals).padEnd(3)).join('');
    console.log(`${name.padEnd(44)}${cells} ${tookMs.toFixed(0).padStart(4)} ms`);
  }
  console.log();
}

function markOf(kind: SignalKind, signals: Judged['signals']): string {
  const severity = (['strong', 'notice', 'info'] as const).find((one) =>
    signals.some((signal) => signal.kind === kind && signal.severity === one),
  );
  return severity ? MARKS[severity] : '';
}

export function printFigures(title: string, figures: Figures): void {
  const { honest, raised, dishonest, found, strong, missed } = figures;
  console.log(title);
  printFigure('  honest, above info', `${raised.length} of ${honest}${list(raised)}`, '0');
  printFigure('  dishonest, notice or more', `${found.length} of ${dishonest}`, '80% or more');
  printFigure('  of these strong', `${strong.length}`);
  printFigure('  dishonest, not found', `${missed.length}${list(missed)}`);
  console.log();
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '' : `: ${names.join(', ')}`;
}
