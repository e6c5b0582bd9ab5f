import { z } from 'zod';
import { isObject, type JsonObject } from './json-answer.ts';

/**
 * Fields of an answer as models write them: what can mean one thing only is taken for it, and everything else is a fault that
 * the model is told. Nothing is guessed: a grade on another scale is none.
 */

/** A share as a number, as a text, in per cent or out of 10 or 100. */
export const share = z.preprocess(
  asShare,
  z
    .number(unless('must be a number from 0 to 1, such as 0.6'))
    .min(0, 'must be from 0 to 1, no other scale')
    .max(1, 'must be from 0 to 1, no other scale'),
);

/** A share, or null where there is none. */
export const shareOrNone = z.preprocess(
  (value) => (typeof value === 'string' && NONE.test(value.trim()) ? null : value),
  share.nullable(),
);

/** One text; a list of them is joined. */
export const text = z.preprocess(
  (value) => (Array.isArray(value) && value.every(isText) ? value.join(' ') : value),
  z.string(unless('must be a text')),
);

/** Texts without empty ones; a single text is a list of one, null an empty list. */
export const texts = z.preprocess(
  asTexts,
  z.array(z.string('must be a text'), unless('must be a list of texts')),
);

/** What code costs: a text, or an object or a list of such as `{"time": "O(n)", "memory": "O(n)"}`. */
export const costs = z.preprocess(
  asCosts,
  z.string(unless('must be a text such as `O(n) time, O(n) memory`')),
);

/** An object with these fields and maybe more, named as in {@link fieldsOf}. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape);
  return z.preprocess(
    (value) => (isObject(value) ? fieldsOf(value, names) : value),
    z.object(shape, unless('must be an object')),
  );
}

function unless(wanted: string) {
  return { error: ({ input }: { input?: unknown }) => (input === undefined ? 'is missing' : wanted) };
}

/** The fields of those names, whatever case and dashes the object has them in. */
export function fieldsOf(object: JsonObject, names: readonly string[]): JsonObject {
  const wanted = new Map(names.map((name) => [folded(name), name]));
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(object)) {
    const name = wanted.get(folded(key));
    // The exact name says it best.
    if (name !== undefined && (key === name || !Object.hasOwn(result, name))) result[name] = value;
  }
  return result;
}

/** Names of fields have few letters. */
const LONGEST_NAME = 60;

function folded(name: string): string {
  return name.length > LONGEST_NAME ? '' : name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

const NONE = /^(?:none|null|nil|n\/a|nothing|нет|-|–|—)?\.?$/i;
/** With a remark behind it that holds no other number. */
const SHARE =
  /^(\d{1,3}(?:[.,]\d{1,17})?)(?:\s?(%)|\s?(?:\/|out of|из)\s?(1|10|100))?(?:\s?\(\D{0,200}\))?\.?$/i;

function asShare(value: unknown): unknown {
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value;
  const [, digits, percent, whole] = (typeof only === 'string' && SHARE.exec(only.trim())) || [];
  if (digits === undefined) return only;
  return Number(digits.replace(',', '.')) / (percent ? 100 : Number(whole ?? 1));
}

function asTexts(value: unknown): unknown {
  if (value === null) return [];
  if (isText(value)) return asTexts(BULLETS.test(value) ? value.split('\n') : [value]);
  if (!Array.isArray(value)) return value;
  return value.flatMap((one) => {
    const words = isObject(one) ? onlyText(one) : one;
    if (words === null) return [];
    if (!isText(words)) return [words];
    const point = words.trim().replace(BULLET, '');
    return NONE.test(point) ? [] : [point];
  });
}

const BULLET = /^(?:[-*•–]|\d{1,2}[.)])\s+/;
const BULLETS = /^\s*(?:[-*•–]|\d{1,2}[.)])\s[^\n]*\n\s*(?:[-*•–]|\d{1,2}[.)])\s/;

/** The text of an object that has just one, such as `{"point": "…", "weight": 1}`. */
function onlyText(object: Record<string, unknown>): unknown {
  const found = Object.values(object).filter(isText);
  return found.length === 1 ? found[0] : object;
}

function asCosts(value: unknown): unknown {
  if (Array.isArray(value)) return value.every(isText) ? value.join(', ') : value;
  if (!isObject(value)) return value;
  const parts = Object.entries(value);
  const areTexts = parts.length > 0 && parts.every(([, cost]) => isText(cost));
  return areTexts ? parts.map(([name, cost]) => `${cost} ${name}`).join(', ') : value;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
