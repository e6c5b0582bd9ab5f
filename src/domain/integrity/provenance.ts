import { numbersOf } from './births.ts';
import { lowerBound } from './bound.ts';
import { inkOf, isInk, type Written } from './written.ts';

/** So many characters in a row, white space left out, are no chance: about two words of code. */
const GRAM = 12;
const BASE = 0x01000193;
/** `BASE` to the power of `GRAM`, modulo 2³². */
const LEADING = Array.from({ length: GRAM }).reduce<number>((power) => Math.imul(power, BASE), 1);
/** More of what was deleted is not remembered, in characters. */
const MOST_REMEMBERED = 4_000_000;

/**
 * Where the characters of an interview's code come from. Each unit that is written gets a number, and keeps it when the code
 * is moved, cut and put in again, laid out anew or replaced as a whole: what is put in is compared, in runs of
 * {@link GRAM} characters, with what stands there and with what was remembered. `Source` is whoever wrote units first.
 */
export interface Provenance<Source> {
  /** Numbers a text; units that stood in `before`, or in what was remembered, keep the number that they had. */
  write(text: string, source: Source, before: Written | null): Numbered;
  /** Text that goes, or that stood elsewhere, can come again. `numbers` are those of its units. */
  remember(text: string, numbers: () => Int32Array): void;
  /** Characters, without white space, by who wrote them first. */
  sourcesOf(written: Written): Map<Source, number>;
}

/** Births below `first` are older than this text; `novel` counts the others, white space left out. */
interface Numbered {
  births: Int32Array;
  first: number;
  novel: number;
}

export function createProvenance<Source>(): Provenance<Source> {
  const blocks: { first: number; source: Source }[] = [];
  const memory = createMemory();
  let next = 0;

  function sourceOf(birth: number): Source | undefined {
    const after = lowerBound(blocks.length, (index) => (blocks[index]?.first ?? 0) <= birth);
    return blocks[after - 1]?.source;
  }

  return {
    write(text, source, before) {
      const births = new Int32Array(text.length);
      for (let index = 0; index < text.length; index += 1) births[index] = next + index;
      if (text.length > 0) blocks.push({ first: next, source });
      const first = next;
      next += text.length;
      const known = inkOf(text) < GRAM ? 0 : memory.trace(text, births, before);
      return { births, first, novel: known === 0 ? inkOf(text) : novelOf(text, births, first) };
    },
    remember: memory.remember,
    sourcesOf({ text, births }) {
      const numbers = numbersOf(births);
      const sources = new Map<Source, number>();
      for (let at = 0; at < text.length; at += 1) {
        const source = isInk(text.charCodeAt(at)) ? sourceOf(numbers[at] ?? 0) : undefined;
        if (source !== undefined) sources.set(source, (sources.get(source) ?? 0) + 1);
      }
      return sources;
    },
  };
}

function novelOf(text: string, births: Int32Array, first: number): number {
  let novel = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isInk(text.charCodeAt(at)) && (births[at] ?? 0) >= first) novel += 1;
  }
  return novel;
}

interface Memory {
  remember(text: string, numbers: () => Int32Array): void;
  /** Sets the births of units that are known; how many runs were. Linear in both texts. */
  trace(text: string, births: Int32Array, before: Written | null): number;
}

function createMemory(): Memory {
  const places = new Map<number, { of: Squeezed; at: number }>();
  let remembered = 0;

  return {
    remember(text, numbers) {
      if (text.length < GRAM || remembered + text.length > MOST_REMEMBERED) return;
      const of = squeeze(text, numbers());
      remembered += of.codes.length;
      eachGram(of.codes, (hash, at) => {
        if (!places.has(hash)) places.set(hash, { of, at });
      });
    },
    trace(text, births, before) {
      const own = squeeze(text, births);
      const open = new Map<number, number[]>();
      eachGram(own.codes, (hash, at) => {
        const others = open.get(hash);
        if (others) others.push(at);
        else open.set(hash, [at]);
      });
      let known = 0;
      const settle = (hash: number, of: Squeezed, at: number) => {
        const places = open.get(hash) ?? [];
        // Another run of the same hash: rare, and not worth looking through all places.
        if (!isSame(own, places[0] ?? 0, of, at)) return;
        const same = places.filter((place) => isSame(own, place, of, at));
        const rest = places.filter((place) => !isSame(own, place, of, at));
        for (const place of same) inherit(own, place, of, at, births);
        known += same.length;
        if (rest.length === 0) open.delete(hash);
        else open.set(hash, rest);
      };
      if (before) {
        const there = squeeze(before.text, numbersOf(before.births));
        eachGram(there.codes, (hash, at) => {
          if (open.has(hash)) settle(hash, there, at);
        });
      }
      for (const hash of [...open.keys()]) {
        const place = places.get(hash);
        if (place) settle(hash, place.of, place.at);
      }
      return known;
    },
  };
}

/** A text without its white space: codes of its units, where they stood, and their births. */
interface Squeezed {
  codes: Uint16Array;
  places: Int32Array;
  births: Int32Array;
}

function squeeze(text: string, births: Int32Array): Squeezed {
  const ink = inkOf(text);
  const squeezed = { codes: new Uint16Array(ink), places: new Int32Array(ink), births: new Int32Array(ink) };
  let write = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (!isInk(unit)) continue;
    squeezed.codes[write] = unit;
    squeezed.places[write] = at;
    squeezed.births[write] = births[at] ?? 0;
    write += 1;
  }
  return squeezed;
}

/** The hash of each run of `GRAM` units, rolled on from the one before (Rabin–Karp), modulo 2³². */
function eachGram(codes: Uint16Array, tell: (hash: number, at: number) => void): void {
  let hash = 0;
  for (let end = 0; end < codes.length; end += 1) {
    hash = (Math.imul(hash, BASE) + (codes[end] ?? 0)) | 0;
    if (end >= GRAM) hash = (hash - Math.imul(codes[end - GRAM] ?? 0, LEADING)) | 0;
    if (end >= GRAM - 1) tell(hash, end - GRAM + 1);
  }
}

function isSame(own: Squeezed, place: number, of: Squeezed, at: number): boolean {
  for (let k = 0; k < GRAM; k += 1) if (own.codes[place + k] !== of.codes[at + k]) return false;
  return true;
}

function inherit(own: Squeezed, place: number, of: Squeezed, at: number, births: Int32Array): void {
  for (let k = 0; k < GRAM; k += 1) births[own.places[place + k] ?? 0] = of.births[at + k] ?? 0;
}
