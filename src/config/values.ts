import { z } from 'zod';
import { type DatabaseLocation, isPostgresUrl, postgresAt, sqliteAt } from '../database/location.ts';
import { CALL_KINDS, type CallKind } from '../domain/vocabulary.ts';
import { parseRange } from '../host/address-range.ts';
import { parseHeaders } from './headers.ts';

/** The parts of `host:port`; an IPv6 address stands in brackets, which are left out. Null when it is none. */
export function hostAndPort(address: string): { host: string; port: number } | null {
  const [, host, digits] = /^([^\s/:[\]]+|\[[0-9a-f:.]+\]):(\d{1,5})$/i.exec(address) ?? [];
  const number = Number(digits);
  if (host === undefined || number < 1 || number > 65_535) return null;
  return { host: host.replace(/^\[|\]$/g, ''), port: number };
}

export function isEngineAddress(address: string): boolean {
  if (/\s/.test(address)) return false;
  if (address.startsWith('unix://'))
    return address.startsWith('unix:///') && address.length > 'unix:///'.length;
  return /^(tcp|https?|ssh):\/\//.test(address) && URL.canParse(address) && new URL(address).hostname !== '';
}

export function trueOrFalse() {
  return z
    .enum(['true', 'false'], 'give true or false')
    .default('false')
    .transform((value) => value === 'true');
}

export function port() {
  return wholeNumber(1, 65_535);
}

export function wholeNumber(least: number, most: number) {
  const advice = `give a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, advice)
    .transform(Number)
    .pipe(z.number().min(least, advice).max(most, advice));
}

/** From 0 to 1. */
export function share() {
  const advice = 'give a number from 0 to 1, such as 0.1';
  return z
    .string()
    .regex(/^[01](\.\d{1,6})?$/, advice)
    .transform(Number)
    .pipe(z.number().max(1, advice));
}

/** Of HTTP. */
export function headers() {
  return z.string().transform((list, context) => {
    const parsed = parseHeaders(list);
    if (parsed) return parsed;
    context.addIssue('give name=value pairs, separated by commas, values percent-encoded');
    return z.NEVER;
  });
}

/** One secret, or a new one and the one before it. */
export function secrets() {
  return z
    .string()
    .transform((list) => list.split(',').map((secret) => secret.trim()))
    .refine(
      (list) => list.length <= 2 && list.every((secret) => secret.length >= 32),
      'give at least 32 characters without a comma, or two such secrets, the new one first, separated by a comma',
    );
}

/** As {@link secrets}; `none` in the place of the new one, null here, is for whoever shall only learn to take the other. */
export function wrappingSecrets() {
  return z
    .string()
    .transform((list) => list.split(',').map((secret) => secret.trim()))
    .transform(([first = '', ...others]) => [first === 'none' && others.length > 0 ? null : first, ...others])
    .refine(
      (list) => list.length <= 2 && list.every((secret) => secret === null || secret.length >= 32),
      'give at least 32 characters without a comma, or two such secrets, the new one first, separated by a comma, or none,<secret> before the first one ever',
    );
}

/** One word that opens something, or two while one takes the place of the other. */
export function tokens() {
  return z
    .string()
    .transform((list) => list.split(',').map((token) => token.trim()))
    .refine(
      (list) => list.length <= 2 && list.every((token) => /^[\x21-\x7e]{16,}$/.test(token)),
      'give at least 16 printable ASCII characters without spaces and commas, or two such tokens, separated by a comma, or leave it out',
    );
}

/** Comma-separated origins: scheme, host and port, nothing after them. */
export function origins() {
  return z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim().replace(/\/$/, '')))
    .refine(
      (list) =>
        list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin.toLowerCase()),
      'give origins such as https://viva.example.org, separated by commas',
    )
    .transform((list) => list.map((origin) => origin.toLowerCase()));
}

/** Where a system may be called: over TLS, or on this machine itself. `*.` stands for any name under a domain. */
export function vendorOrigins() {
  return z
    .string()
    .transform((list): readonly string[] =>
      list.split(',').map((origin) => origin.trim().replace(/\/$/, '').toLowerCase()),
    )
    .refine(
      (list) => list.every(isVendorOrigin),
      'give origins such as https://app.greenhouse.io or https://*.workable.com, separated by commas, or http://127.0.0.1:<port> for one on this machine',
    );
}

function isVendorOrigin(origin: string): boolean {
  const one = origin.replace('//*.', '//any.');
  if (one.includes('*') || !URL.canParse(one) || new URL(one).origin !== one) return false;
  const { protocol, hostname } = new URL(one);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

/** One http(s) origin. */
export function publicOrigin() {
  return z
    .string()
    .transform((origin) => origin.trim().replace(/\/$/, '').toLowerCase())
    .refine(
      (origin) => /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin,
      'give the one origin that people use, such as https://viva.example.org',
    );
}

/** Addresses and ranges in CIDR notation, separated by commas. */
export function addressRanges() {
  return z
    .string()
    .transform((list) => list.split(',').map((range) => parseRange(range.trim())))
    .refine(
      (ranges) => ranges.every((range) => range !== null),
      'give addresses or ranges such as 127.0.0.1, 10.0.0.0/8 or fd00::/8, separated by commas',
    )
    .transform((ranges) => ranges.filter((range) => range !== null));
}

/** Some of the kinds, separated by commas, or `none`. */
export function callKinds() {
  return z
    .string()
    .transform((list) => (list.trim() === 'none' ? [] : list.split(',').map((kind) => kind.trim())))
    .refine(
      (kinds) => kinds.every((kind) => (CALL_KINDS as readonly string[]).includes(kind)),
      `give some of ${CALL_KINDS.join(', ')}, separated by commas, or none`,
    )
    .transform((kinds) => kinds as CallKind[]);
}

/** `sqlite:<path>`: a file, seen from the checkout, or `:memory:`. `postgresql://…`: a server, where each store has its schema. */
export function databaseUrl() {
  return z
    .string()
    .refine(
      (url) => /^sqlite:(\/\/)?./.test(url) || isPostgresUrl(url),
      'give postgresql://<user>@<host>/<database> or sqlite:<path>, or leave it out for a file in the data directory',
    )
    .transform((url) => {
      const isServer = isPostgresUrl(url);
      return (schema: string): DatabaseLocation =>
        isServer ? postgresAt(url, schema) : sqliteAt(url.replace(/^sqlite:(\/\/(?=.))?/, ''));
    });
}
