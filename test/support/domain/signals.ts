import type { IntegrityEvidence } from '../../../src/domain/integrity/evidence.ts';
import type { Signal } from '../../../src/domain/integrity/signal.ts';
import { signalsOf as signalsOfEvidence } from '../../../src/domain/integrity/signals.ts';
import { createEditor, evidence, sha256 } from './evidence.ts';

export const SOLUTION = `def read(lines):
    return [tuple(map(int, line.split())) for line in lines]


def best_window(values, size):
    total = sum(values[:size])
    best = total
    for index in range(size, len(values)):
        total += values[index] - values[index - size]
        best = max(best, total)
    return best


print(best_window([value for value, _ in read(open(0))], 3))
`;

export function signalsOf(told: Partial<IntegrityEvidence>): Signal[] {
  return signalsOfEvidence(evidence(told), { sha256 });
}

/** An editor in which somebody has worked for a while: with slips, at an uneven pace. */
export function worked(code: string, options: { at?: number; clientId?: string } = {}) {
  const editor = createEditor({ text: '', ...options });
  typeLike(editor, code);
  return editor;
}

/** With a slip in every 23rd key, and times that are short and long in turns. */
export function typeLike(editor: ReturnType<typeof createEditor>, code: string, seed = 7): void {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (const [index, key] of [...code].entries()) {
    const afterMs = key === '\n' ? 1_500 + 9_000 * next() ** 2 : 70 + 400 * next() ** 3;
    if (index % 23 === 22) {
      editor.put(editor.text().length, 'w', { afterMs });
      editor.put(editor.text().length - 1, '', { deleted: 1, afterMs: 350 });
    }
    editor.put(editor.text().length, key, { afterMs });
  }
}
