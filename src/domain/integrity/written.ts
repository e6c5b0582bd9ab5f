import { type Births, birthsAfter } from './births.ts';
import { type Changes, holdAgainst, replacementsOf } from './changes.ts';

/** A text with the number that each UTF-16 unit got when it was first written, wherever it has been moved since. */
export interface Written {
  text: string;
  births: Births;
}

/** What a change puts in and takes out where the two differ; of a text that was set as a whole, what is new in it. */
export interface Patch {
  from: number;
  deleted: string;
  inserted: string;
  /** Of `inserted`, unit by unit. */
  births: Int32Array;
  /** Characters of `inserted` that are no white space and stood nowhere before. */
  novel: number;
}

/** Characters that are no white space: how code is laid out does not count. */
export function inkOf(text: string): number {
  let ink = 0;
  for (let at = 0; at < text.length; at += 1) if (isInk(text.charCodeAt(at))) ink += 1;
  return ink;
}

export function isInk(unit: number): boolean {
  return unit > 32 && unit !== 0xa0 && unit !== 0xfeff;
}

/** Numbers what is put in, knowing the text as it was before. */
export type Numbering = (inserted: string, before: Written) => { births: Int32Array; novel: number };

/** Throws `ChangesMisfit` where the change is of another text. */
export function patchesOf(before: Written, changes: Changes, numbering: Numbering): Patch[] {
  holdAgainst(before.text, changes);
  return replacementsOf(changes).flatMap(({ from, deleted, inserted }) => {
    const was = before.text.slice(from, from + deleted);
    const [head, tail] = sharedEnds(was, inserted);
    const own = inserted.slice(head, inserted.length - tail);
    const gone = was.slice(head, was.length - tail);
    return own === '' && gone === ''
      ? []
      : [patchOf({ from: from + head, deleted: gone, inserted: own }, numbering(own, before))];
  });
}

function patchOf(
  replacement: Pick<Patch, 'from' | 'deleted' | 'inserted'>,
  { births, novel }: ReturnType<Numbering>,
): Patch {
  return { ...replacement, births, novel };
}

/** How many units two texts share at their beginnings and, beside those, at their ends. */
function sharedEnds(a: string, b: string): [head: number, tail: number] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < most - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) {
    tail += 1;
  }
  return [head, tail];
}

/** The text after patches that are in the order of place. */
export function patched({ text, births }: Written, patches: readonly Patch[]): Written {
  const parts: string[] = [];
  let read = 0;
  for (const { from, deleted, inserted } of patches) {
    parts.push(text.slice(read, from), inserted);
    read = from + deleted.length;
  }
  parts.push(text.slice(read));
  const after = parts.join('');
  return { text: after, births: birthsAfter(births, patches, after.length) };
}
