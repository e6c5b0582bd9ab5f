/** So many changes wait at most until somebody asks for the numbers. */
const MOST_WAITING = 32;

/**
 * The numbers of a text's units. Of hardly any text of a typing somebody asks for them, so that a change only notes what it does
 * to those of the text before; {@link numbersOf} works them out.
 */
export interface Births {
  /** Null: not worked out; those of `before` after `changes`. */
  numbers: Int32Array | null;
  before: Births | null;
  changes: readonly Change[];
  length: number;
  /** It and those before it that are not worked out. */
  waiting: number;
}

/** What is put in, by its numbers, in place of what is deleted. */
interface Change {
  from: number;
  deleted: string;
  births: Int32Array;
}

export function birthsOf(numbers: Int32Array): Births {
  return { numbers, before: null, changes: [], length: numbers.length, waiting: 0 };
}

/** After changes in the order of place, which leave so many units. */
export function birthsAfter(before: Births, changes: readonly Change[], length: number): Births {
  if (before.waiting === MOST_WAITING) numbersOf(before);
  return { numbers: null, before, changes, length, waiting: before.waiting + 1 };
}

/** Unit by unit. Linear in the text for each change that waits. */
export function numbersOf(births: Births): Int32Array {
  if (births.numbers !== null) return births.numbers;
  const way: Births[] = [];
  let start = births;
  while (start.numbers === null && start.before !== null) {
    way.push(start);
    start = start.before;
  }
  const most = way.reduce((max, { length }) => Math.max(max, length), start.length);
  const numbers = new Int32Array(most);
  numbers.set(start.numbers ?? []);
  let { length } = start;
  for (const step of way.reverse()) {
    change(numbers, length, step.changes);
    length = step.length;
  }
  births.numbers = numbers.length === length ? numbers : numbers.slice(0, length);
  births.before = null;
  births.changes = [];
  births.waiting = 0;
  return births.numbers;
}

/** Changes the first `length` of the numbers. */
function change(numbers: Int32Array, length: number, changes: readonly Change[]): void {
  const [only, second] = changes;
  if (only && !second) {
    const { from, deleted, births } = only;
    numbers.copyWithin(from + births.length, from + deleted.length, length);
    numbers.set(births, from);
    return;
  }
  const before = numbers.slice(0, length);
  let [read, write] = [0, 0];
  for (const { from, deleted, births } of changes) {
    numbers.set(before.subarray(read, from), write);
    numbers.set(births, write + from - read);
    write += from - read + births.length;
    read = from + deleted.length;
  }
  numbers.set(before.subarray(read), write);
}
