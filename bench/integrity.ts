import { figuresOf, isMeasured, judge } from './integrity/measure.ts';
import { printFigures, printTable } from './integrity/print.ts';
import { recordedSessions } from './integrity/sessions.ts';

/**
 * `npm run bench -- integrity [--json]`: what the rules of integrity say of the recorded typing sessions
 * (test/fixtures/typing), each kind of signal by session, and how many of the honest and of the others they raise. The
 * thresholds were set on the odd sessions; the figures are of the even ones.
 */
export async function main(args: string[]): Promise<void> {
  const judged = recordedSessions().map(judge);
  const measured = figuresOf(judged.filter(isMeasured));
  const fitted = figuresOf(judged.filter((one) => !isMeasured(one)));
  if (args.includes('--json')) {
    const sessions = judged.map(({ session: { evidence: _, ...session }, signals, severity, tookMs }) => ({
      ...session,
      ...{ severity, tookMs, signals },
    }));
    console.log(JSON.stringify({ measured, fitted, sessions }, null, 2));
    return;
  }
  printTable(judged);
  printFigures('The even sessions, which set no threshold', measured);
  printFigures('The odd sessions, which did', fitted);
}
