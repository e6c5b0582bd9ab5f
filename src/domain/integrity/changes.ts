/**
 * A change of a text as CodeMirror 6 writes a `ChangeSet` as JSON: a number keeps so many UTF-16 units, a list deletes as
 * many as its first item says and puts its other items there as lines (`[3]` deletes, `[0, "a", "b"]` inserts "a\nb").
 */
export type Changes = (number | [deleted: number, ...lines: string[]])[];

/** A change does not fit the text: it keeps and deletes another number of units than the text has, or no number at all. */
export class ChangesMisfit extends Error {
  override readonly name = 'ChangesMisfit';
}

/** Units that a change reads, and that it leaves. Throws {@link ChangesMisfit} on what is no length. */
export function lengthsOf(changes: Changes): { before: number; after: number } {
  let [before, after] = [0, 0];
  for (const part of changes) {
    const isKept = typeof part === 'number';
    const length = isKept ? part : part[0];
    if (!Number.isSafeInteger(length) || length < 0)
      throw new ChangesMisfit(`${length} is no number of units`);
    before += length;
    after += isKept ? length : insertedBy(part).length;
  }
  return { before, after };
}

/** The text after the change. Throws {@link ChangesMisfit}. Linear in both. */
export function applyChanges(text: string, changes: Changes): string {
  holdAgainst(text, changes);
  let at = 0;
  const parts: string[] = [];
  for (const part of changes) {
    if (typeof part === 'number') {
      parts.push(text.slice(at, at + part));
      at += part;
      continue;
    }
    parts.push(insertedBy(part));
    at += part[0];
  }
  return parts.join('');
}

/** Throws {@link ChangesMisfit} where the change is of another text. */
export function holdAgainst(text: string, changes: Changes): void {
  const { before } = lengthsOf(changes);
  if (before !== text.length)
    throw new ChangesMisfit(`the change is of a text of ${before} units, not of ${text.length}`);
}

/** What a change puts in and takes out, with the place in the text before it. In order of place. */
export interface Replacement {
  /** UTF-16 units from the beginning. */
  from: number;
  deleted: number;
  inserted: string;
}

export function replacementsOf(changes: Changes): Replacement[] {
  let from = 0;
  return changes.flatMap((part) => {
    if (typeof part === 'number') {
      from += part;
      return [];
    }
    const replacement = { from, deleted: part[0], inserted: insertedBy(part) };
    from += part[0];
    return [replacement];
  });
}

function insertedBy([, ...lines]: [number, ...string[]]): string {
  return lines.join('\n');
}
