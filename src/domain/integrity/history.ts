import type { Language } from '../vocabulary.ts';
import { type Patch, patched, type Written } from './written.ts';

/** Every so many steps a text is kept as a whole: any other is that many patches away at most. */
const SNAPSHOT_STEPS = 250;
/** So many of the latest texts are at hand as well: those that clients go on from. */
const RECENT = 32;

/** The states that a task's texts have been in, each by its patches of the one before: a tree, like commits. */
export interface History {
  /** A text that came as a whole. */
  root(language: Language, sha256: string, written: Written): number;
  /** The state after the patches; its text is `written`. */
  add(language: Language, base: number, patches: readonly Patch[], sha256: string, written: Written): number;
  /** The newest state with this hash. */
  find(language: Language, sha256: string): number | null;
  /** Whether its text costs nothing. */
  isAtHand(state: number): boolean;
  written(state: number): Written;
}

interface State {
  base: number | null;
  patches: readonly Patch[];
  depth: number;
  kept: Written | null;
}

export function createHistory(): History {
  const states: State[] = [];
  const byHash = new Map<Language, Map<string, number>>();
  const recent = new Map<number, Written>();

  function push(language: Language, sha256: string, state: State, written: Written): number {
    const number = states.push(state) - 1;
    const own = byHash.get(language) ?? new Map<string, number>();
    byHash.set(language, own.set(sha256, number));
    refresh(number, written);
    return number;
  }

  function refresh(number: number, written: Written): void {
    recent.delete(number);
    recent.set(number, written);
    for (const oldest of recent.keys()) {
      if (recent.size <= RECENT) return;
      recent.delete(oldest);
    }
  }

  function stateOf(number: number): State {
    const state = states[number];
    if (!state) throw new Error(`there is no state ${number}`);
    return state;
  }

  return {
    root: (language, sha256, written) =>
      push(language, sha256, { base: null, patches: [], depth: 0, kept: written }, written),
    add(language, base, patches, sha256, written) {
      const depth = stateOf(base).depth + 1;
      const kept = depth % SNAPSHOT_STEPS === 0 ? written : null;
      return push(language, sha256, { base, patches, depth, kept }, written);
    },
    find: (language, sha256) => byHash.get(language)?.get(sha256) ?? null,
    isAtHand: (number) => recent.has(number) || states[number]?.kept != null,
    written(number) {
      const way: State[] = [];
      let state = stateOf(number);
      let text = recent.get(number) ?? state.kept;
      while (text === null) {
        way.push(state);
        const base = state.base ?? 0;
        state = stateOf(base);
        text = recent.get(base) ?? state.kept;
      }
      const written = way.reduceRight((before, { patches }) => patched(before, patches), text);
      refresh(number, written);
      return written;
    },
  };
}
