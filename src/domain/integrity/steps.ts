import { ChangesMisfit } from './changes.ts';
import type { Edit, Program } from './evidence.ts';
import type { History } from './history.ts';
import type { Provenance } from './provenance.ts';
import { type Patch, patched, patchesOf, type Written } from './written.ts';

/** Who wrote a character first: a step of the typing, the template, or a program that came without edits. */
export type Source = Step | { kind: 'template' } | { kind: 'program'; program: Program };

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

/** A text that is not at hand costs 250 steps. Reloads and devices do not go back so often. */
const MOST_RETURNS = 400;

/** Takes edits one by one. One whose base is not known waits until it is, and goes on from there. */
export interface Taking {
  steps: Step[];
  take(edit: Edit): void;
  /** A text has become known. */
  resume(edit: { language: Edit['language']; sha256: string }): void;
  /** Edits whose base never came are among them. */
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
  const refused: Misfit[] = [];
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
    const step = stepOf(edit, base, isOwn);
    if (step === null) return [];
    steps.push(step.step);
    heads.set(key, { state: step.step.state, names: [step.sha256, edit.sha256] });
    return [step.sha256, edit.sha256].flatMap((name) => waitersFor(`${language} ${name}`));
  }

  function waitersFor(name: string): Edit[] {
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
    const hash = sha256(written.text);
    step.state = history.add(edit.language, base, step.patches, hash, written);
    step.isMisnamed = hash !== edit.sha256;
    return { step, sha256: hash };
  }

  function refuse(edit: Edit, cause: Misfit['cause']): null {
    refused.push({ edit, cause });
    return null;
  }

  function rememberDeleted({ births }: Written, patches: readonly Patch[]): void {
    for (const { from, deleted } of patches) {
      provenance.remember({ text: deleted, births: births.subarray(from, from + deleted.length) });
    }
  }

  return {
    steps,
    take,
    resume: ({ language, sha256: name }) => {
      for (const edit of waitersFor(`${language} ${name}`).reverse()) take(edit);
    },
    misfits: () => [
      ...refused,
      ...[...waiting.values()].flat().map((edit) => ({ edit, cause: 'base' as const })),
    ],
    heads: () => [...heads.values()].map(({ state }) => state),
  };
}
