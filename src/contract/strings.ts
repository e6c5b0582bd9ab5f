import { z } from 'zod';
import { countCharacters, isReadable } from '../domain/text.ts';
import type { Localized } from '../domain/texts/localized.ts';
import { bytesAtMost, FAULTS, lengthBetween, must } from './texts/faults.ts';

/**
 * A string that every store, log and container keeps as it is: without NUL, which SQL and C cut or refuse, and
 * without half a surrogate pair, which UTF-8 cannot carry. Length in characters (code points).
 */
export function text({ min, max }: { min: number; max: number }) {
  return lossless()
    .refine((value) => isBetween(countCharacters(value), min, max), must(lengthBetween(min, max)))
    .meta({ minLength: min, maxLength: max });
}

/** As {@link text}, with something to read in it. */
export function words(limits: { min: number; max: number }) {
  return text(limits).refine((value) => value === '' || isReadable(value), must(FAULTS.nothingToRead));
}

/** What people or things are called: 1–100 characters on one line, with something to read in them. */
export const name = words({ min: 1, max: 100 }).refine(
  (value) => !/\p{Cc}/u.test(value),
  must(FAULTS.controlCharacter),
);

const MOST_URL = 2_048;

/** Of a site that is asked over TLS, and without a name and password in it. */
export const httpsUrl = text({ min: 1, max: MOST_URL })
  .refine(isHttps, must(FAULTS.notHttpsUrl))
  .meta({ format: 'uri' });

function isHttps(value: string): boolean {
  if (/[\s\p{Cc}\\]/u.test(value) || value.length > MOST_URL || !URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  return protocol === 'https:' && hostname !== '' && username === '' && password === '';
}

/** As {@link text}, but limited in bytes of UTF-8. */
export function bytes(maxBytes: number) {
  return lossless().refine((value) => Buffer.byteLength(value) <= maxBytes, must(bytesAtMost(maxBytes)));
}

export function lossless() {
  return z
    .string()
    .refine((value) => !value.includes('\0'), must(FAULTS.nul))
    .refine((value) => value.isWellFormed(), must(FAULTS.loneSurrogate));
}

/** A string of a fixed form, which the OpenAPI document shows. */
export function matching(pattern: RegExp, otherwise: Localized) {
  return z
    .string()
    .refine((value) => pattern.test(value), { ...must(otherwise), abort: true })
    .meta({ pattern: pattern.source });
}

function isBetween(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}
