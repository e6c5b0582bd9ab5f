import { birthsOf, numbersOf } from './births.ts';
import { ChangesMisfit, lengthsOf } from './changes.ts';
import type { Edit, Program } from './evidence.ts';
import type { History } from './history.ts';
import type { Provenance } from './provenance.ts';
import { type Patch, patched, patchesOf, type Written } from './written.ts';

/**
 * Who wrote a character first: a step of the typing, the template, a program that came without edits, or whoever made a text
 * that is known by an edit of it alone.
 */
export type Source = Step | { kind: 'template' } | { kind: 'program'; program: Program } | { kind: 'unseen' };

/** Stands for a character of a text that nobody has seen: of its private use area Unicode says that it means nothing. */
export const UNSEEN = '\ue000';

/** One edit that fits, as a step on the way of the text. */
export interface Step {
  kind: 'edit';
  edit: Edit;
  /** Numbers of the state that it makes, and of the one that it changes. */
  state: number;
  base: number;
  /** It goes on from the last text of its own client. */
  isOwn: boolean;
  patches: Patch[];
  /** The client says another hash than the text has. */
  isMisnamed: boolean;
}

/**
 * An edit that changes a text which nobody has seen, or another number of characters than that text has; or one of those
 * that go back to old texts more often than is worth the work.
 */
export interface Misfit {
  edit: Edit;
  cause: 'base' | 'length' | 'returns';
}

/** Texts that nobody has seen, by task; a page that loses edits over and over is not worth more. */
const MOST_UNSEEN = 50;
const LONGEST_UNSEEN = 1_000_000;

/** A text that is not at hand costs 250 steps. Reloads and devices do not go back so often. */
const MOST_RETURNS = 400;

/** Takes edits one by one. One whose base is not known waits until it is, and goes on from there. */
export interface Taking {
  steps: Step[];
  take(edit: Edit): void;
  /** A text has become known. */
  resume(language: Edit['language'], sha256: string): void;
  /**
   * The first edit that still waits, and all that follow it, go on from a text of which only the length is known: their states
   * have {@link UNSEEN} in its place, and the hashes that the client says. False where none waits, or too many have.
   */
  goOn(): boolean;
  /** Whether parts of the state's text are not known. */
  isUnseen(state: number): boolean;
  /** Edits whose base never came are among them: of those that follow one another the first. */
  misfits(): Misfit[];
  /** The last text of each client and language. */
  heads(): number[];
}

export function createTaking(options: {
  sha256: (text: string) => string;
  provenance: Provenance<Source>;
  history: History;
}): Taking {
  const { sha256, provenance, history } = options;
  const heads = new Map<string, { state: number; names: string[] }>();
  const waiting = new Map<string, Edit[]>();
  const steps: Step[] = [];
  const misfits: Misfit[] = [];
  const unseen = new Set<number>();
  let unseenTexts = 0;
  let latest: { key: string; state: number } | null = null;
  let returns = 0;

  function take(edit: Edit): void {
    const next = [edit];
    for (let one = next.pop(); one; one = next.pop()) {
      for (const waiter of takeOne(one)) next.push(waiter);
    }
  }

  /** Returns the edits that waited for the text that this one makes. */
  function takeOne(edit: Edit): Edit[] {
    const { language, baseSha256, clientId } = edit;
    const key = `${clientId} ${language}`;
    const head = heads.get(key);
    const isOwn = head?.names.includes(baseSha256) ?? false;
    const base = isOwn ? (head?.state ?? null) : history.find(language, baseSha256);
    if (base === null) {
      const name = `${language} ${baseSha256}`;
      const others = waiting.get(name);
      if (others) others.push(edit);
      else waiting.set(name, [edit]);
      return [];
    }
    // What stands in one editor can be put into another.
    if (latest && latest.key !== key) rememberWhole(history.written(latest.state));
    const step = stepOf(edit, base, isOwn);
    if (step === null) return [];
    steps.push(step.step);
    latest = { key, state: step.step.state };
    heads.set(key, { state: step.step.state, names: [step.sha256, edit.sha256] });
    return [step.sha256, edit.sha256].flatMap((name) => waitersFor(`${language} ${name}`));
  }

  function waitersFor(name: string): Edit[] {
    if (waiting.size === 0) return [];
    const edits = waiting.get(name) ?? [];
    waiting.delete(name);
    return edits.reverse();
  }

  function stepOf(edit: Edit, base: number, isOwn: boolean): { step: Step; sha256: string } | null {
    if (!history.isAtHand(base)) returns += 1;
    if (returns > MOST_RETURNS && !history.isAtHand(base)) return refuse(edit, 'returns');
    const step: Step = { kind: 'edit', edit, state: -1, base, isOwn, patches: [], isMisnamed: false };
    const before = history.written(base);
    try {
      step.patches = patchesOf(before, edit.changes, (text) => provenance.write(text, step, before));
    } catch (fault) {
      if (fault instanceof ChangesMisfit) return refuse(edit, 'length');
      throw fault;
    }
    rememberDeleted(before, step.patches);
    const written = patched(before, step.patches);
    const isUnseen = unseen.has(base) && written.text.includes(UNSEEN);
    const hash = isUnseen ? edit.sha256 : sha256(written.text);
    step.state = history.add(edit.language, base, step.patches, hash, written);
    if (isUnseen) unseen.add(step.state);
    step.isMisnamed = hash !== edit.sha256;
    return { step, sha256: hash };
  }

  function refuse(edit: Edit, cause: Misfit['cause']): null {
    if (misfits.at(-1)?.edit !== edit) misfits.push({ edit, cause });
    return null;
  }

  function goOn(): boolean {
    const [first] = waiting.values().next().value ?? [];
    if (!first || unseenTexts === MOST_UNSEEN) return false;
    unseenTexts += 1;
    const { language, baseSha256: name } = first;
    const text = UNSEEN.repeat(lengthBefore(first));
    const { births } = provenance.write(text, { kind: 'unseen' }, null);
    unseen.add(history.root(language, name, { text, births: birthsOf(births) }));
    misfits.push({ edit: first, cause: 'base' });
    resume(language, name);
    return true;
  }

  function resume(language: Edit['language'], name: string): void {
    for (const edit of waitersFor(`${language} ${name}`).reverse()) take(edit);
  }

  function rememberWhole({ text, births }: Written): void {
    provenance.remember(text, () => numbersOf(births));
  }

  function rememberDeleted({ births }: Written, patches: readonly Patch[]): void {
    for (const { from, deleted } of patches) {
      if (deleted === '') continue;
      provenance.remember(deleted, () => numbersOf(births).subarray(from, from + deleted.length));
    }
  }

  return {
    steps,
    take,
    resume,
    goOn,
    isUnseen: (state) => unseen.has(state),
    misfits: () => [
      ...misfits,
      ...[...waiting.values()].flat().map((edit) => ({ edit, cause: 'base' as const })),
    ],
    heads: () => [...heads.values()].map(({ state }) => state),
  };
}

/** 0 where the change is none, or of a text that no editor holds: it will not fit. */
function lengthBefore({ changes }: Edit): number {
  try {
    const { before } = lengthsOf(changes);
    return before <= LONGEST_UNSEEN ? before : 0;
  } catch (fault) {
    if (fault instanceof ChangesMisfit) return 0;
    throw fault;
  }
}
