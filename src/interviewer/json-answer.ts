import { jsonrepair } from 'jsonrepair';
import { cut, wellFormed } from '../domain/text.ts';
import { MAX_ANSWER_CHARS } from '../llm/llm.ts';
import { tidied } from './tidy-json.ts';

export type JsonObject = Record<string, unknown>;

/** A bracket in the prose before an object may begin none; more than a few of them are no answer. */
const MOST_STARTS = 8;
/** Nothing that is asked for nests deeper, and repairing takes stack for each level. */
const MOST_DEPTH = 16;
/** How many of the objects inside an object are looked at, and how far inside. */
const MOST_INNER = 40;
const INNER_DEPTH = 3;
/** Fields by which an object in a list may say what it is. */
const OWN_NAMES = ['skill', 'name'];

/**
 * The objects of a model's answer, the likeliest first: the first balanced one in the text, what is in it, then those behind
 * it. Models put an object between lines of ```, into a list or another object, write prose before it and go on behind it, and
 * their JSON may be that of JavaScript or Python. All texts in it are well-formed. Takes time by the text's length.
 */
export function* objectsIn(answer: string): Generator<JsonObject> {
  const text = wordsOf(cut(answer, MAX_ANSWER_CHARS).trim());
  let at = nextStart(text, 0);
  for (let starts = 0; at !== -1 && starts < MOST_STARTS; starts += 1) {
    const close = closingOf(text, at);
    let behind = at + 1;
    for (const end of endsOf(text, at, close)) {
      const value = lenient(text.slice(at, end));
      if (value === undefined) continue;
      yield* within(value);
      // What an object holds was looked at; one that nothing closes may have been prose.
      if (end === close) behind = end;
    }
    at = nextStart(text, behind);
  }
}

/** Some send the object as a JSON string. */
function wordsOf(text: string): string {
  const value = text.startsWith('"') ? strict(text) : undefined;
  return typeof value === 'string' ? value : text;
}

function nextStart(text: string, from: number): number {
  const places = [text.indexOf('{', from), text.indexOf('[', from)].filter((place) => place !== -1);
  return places.length === 0 ? -1 : Math.min(...places);
}

/** Behind the bracket that closes the one at `start`; brackets inside strings do not count. Null when nothing closes it. */
function closingOf(text: string, start: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '{' || sign === '[') depth += 1;
    else if ((sign === '}' || sign === ']') && --depth === 0) return at + 1;
  }
  return null;
}

/** Where the object at `start` may end; strings with other quotes may have misled whoever looked for its bracket. */
function endsOf(text: string, start: number, close: number | null): number[] {
  const last = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
  const ends = last > start ? [last] : [];
  if (close !== null) return [close, ...ends.filter((end) => end !== close)];
  // Cut off, or without its last bracket: behind a whole text or list nothing of it is missing.
  const whole = withoutFence(text);
  return /["\]]$/.test(whole) ? [whole.length, ...ends.filter((end) => end !== whole.length)] : ends;
}

function withoutFence(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charAt(end - 1) === '`' || text.charAt(end - 1).trim() === '')) end -= 1;
  return text.slice(0, end);
}

function lenient(text: string): unknown {
  return strict(text) ?? strict(tidied(text)) ?? (isDeep(text) ? undefined : repaired(text));
}

function strict(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) => (typeof value === 'string' ? wellFormed(value) : value));
  } catch {
    return undefined;
  }
}

function repaired(text: string): unknown {
  try {
    return strict(jsonrepair(text));
  } catch {
    // Beyond repair: it is no JSON of any kind.
    return undefined;
  }
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth = Math.max(0, depth - 1);
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

/** The value and what is in it, the outermost first. */
function* within(value: unknown): Generator<JsonObject> {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (const { value: one, depth } of waiting) {
    const object = Array.isArray(one) ? byName(one) : one;
    if (isObject(object)) yield object;
    if (depth === INNER_DEPTH || typeof one !== 'object' || one === null) continue;
    const room = MOST_INNER - waiting.length;
    waiting.push(...first(Object.values(one), room).map((inner) => ({ value: inner, depth: depth + 1 })));
  }
}

/** An object of the list's objects, where each says what it is. */
function byName(list: readonly unknown[]): JsonObject | null {
  const named = first(list, MOST_INNER).flatMap((one): [string, unknown][] => {
    const name = isObject(one) ? OWN_NAMES.map((field) => one[field]).find(isText) : undefined;
    return name === undefined ? [] : [[name, one]];
  });
  return named.length > 0 && named.length === list.length ? Object.fromEntries(named) : null;
}

function first<Item>(list: readonly Item[], most: number): Item[] {
  return list.filter((_, index) => index < most);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
