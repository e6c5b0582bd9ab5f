import { cut } from '../../domain/text.ts';

const QUIET_MS = 5_000;

/**
 * Of what a long build prints, a line every five seconds: enough to see that it lives. A line that is `important` is
 * reported in any case.
 */
export function sampled(report: (line: string) => void): (line: string, important?: boolean) => void {
  let last = performance.now();
  return (line, important = false) => {
    if (!important && performance.now() - last < QUIET_MS) return;
    last = performance.now();
    report(`  ${cut(line, 120)}`);
  };
}
