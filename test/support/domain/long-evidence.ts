import type { Observation } from '../../../src/domain/integrity/evidence.ts';
import { cpuTimeOf } from '../hostile/cpu-time.ts';
import { createEditor, SECOND, START, task } from './evidence.ts';
import { SOLUTION, signalsOf } from './signals.ts';

/**
 * Prints the milliseconds of processor time that the signals of 10,000 edits and events take, and of 20,000, each the least of
 * three times. A program of its own, as `long-replay` is: what collecting garbage takes depends on the heap that it finds.
 */
const TYPES = ['blur', 'focus', 'paste', 'copy'] as const;
const PROGRAM = SOLUTION.repeat(8);

function evidenceOf(count: number) {
  const editor = createEditor({ text: PROGRAM });
  for (let index = 0; index < count; index += 1) {
    editor.put((index * 37) % editor.text().length, index % 2 ? 'x' : '', { deleted: index % 2 ? 0 : 1 });
  }
  const observations = Array.from({ length: count }, (_, index): Observation => {
    const at = START + index * SECOND;
    return {
      clientId: 'laptop',
      seq: index + 1,
      type: TYPES[index % 4] ?? 'blur',
      at,
      receivedAt: at,
      data: null,
    };
  });
  return { observations, tasks: [task({ edits: editor.edits, templates: { python: PROGRAM } })] };
}

async function leastOf(count: number): Promise<number> {
  const evidence = evidenceOf(count);
  return cpuTimeOf(() => signalsOf(evidence));
}

await leastOf(1_000);
console.log(JSON.stringify([await leastOf(10_000), await leastOf(20_000)]));
