import { Text } from '@codemirror/state';
import type { CodePatch, CodeStep, TaskRecord } from './replay/record.ts';

/** Every so many steps a text is kept; they share what is the same in them. */
const KEPT_EACH = 250;

/** The texts of a task: any is so many steps at most from one that is kept, once that has been gone by. */
export interface Snapshots {
  /** The text of a state; the empty one for a state that the record does not know. */
  textOf(state: number): Text;
  /** Keeps texts all along the way; after some of them it yields, so that the page can do something else. */
  keepAll(): Generator<undefined, void>;
}

export function createSnapshots({ steps, roots }: Pick<TaskRecord, 'steps' | 'roots'>): Snapshots {
  const makers = new Map(steps.map((step) => [step.state, step]));
  const kept = new Map(roots.map(([state, text]) => [state, textIn(text)]));
  const depths = new Map<number, number>();

  function textOf(state: number): Text {
    const way: CodeStep[] = [];
    let text = kept.get(state);
    for (let maker = makers.get(state); text === undefined && maker; maker = makers.get(maker.base)) {
      way.push(maker);
      text = kept.get(maker.base);
    }
    let known = text ?? Text.empty;
    for (const step of way.toReversed()) {
      known = patchedText(known, step.patches);
      const depth = (depths.get(step.base) ?? 0) + 1;
      depths.set(step.state, depth);
      if (depth % KEPT_EACH === 0) kept.set(step.state, known);
    }
    return known;
  }

  return {
    textOf,
    *keepAll() {
      for (let place = KEPT_EACH; place < steps.length; place += KEPT_EACH) {
        textOf(steps[place]?.state ?? 0);
        yield;
      }
    },
  };
}

export function textIn(text: string): Text {
  return Text.of(text.split('\n'));
}

/** From the last patch to the first, whose places are those of the text before. */
function patchedText(text: Text, patches: readonly CodePatch[]): Text {
  return patches.reduceRight(
    (after, [from, deleted, inserted]) => after.replace(from, from + deleted, textIn(inserted)),
    text,
  );
}
