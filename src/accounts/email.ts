import { domainToASCII } from 'node:url';
import { fold } from './fold.ts';

export interface EmailAddress {
  /** Before the `@`, without the quotes that it does not need. */
  local: string;
  /** As names are asked for on the wire: `xn--e1afmkfd.xn--p1ai` for `пример.рф`. */
  domain: string;
}

const MOST_BYTES = { address: 254, local: 64, domain: 253 };

/**
 * An address that mail takes (RFC 5321, and RFC 6531 for letters of all scripts): dotted words or a quoted string, and a
 * domain with a name, in either form. Null for all else.
 */
export function parseEmail(text: string): EmailAddress | null {
  const whole = text.normalize('NFKC');
  const at = whole.lastIndexOf('@');
  if (at < 1 || Buffer.byteLength(whole) > MOST_BYTES.address) return null;
  const local = localPart(whole.slice(0, at));
  const domain = domainName(whole.slice(at + 1));
  return local === null || domain === null ? null : { local, domain };
}

/** The form in which addresses compare. What is no address has one too: somebody may try to sign in with it. */
export function emailKey(text: string): string {
  const address = parseEmail(text);
  return address ? `${fold(address.local)}@${address.domain}` : fold(text);
}

const WORD = /^[\w!#$%\&'*+\-\/=?^`\{\|\}~[[\p{L}\p{M}\p{N}\p{P}\p{S}]--[\p{ASCII}\p{DI}]]]+$/v;
const QUOTED = /^"(?:[^"\\\p{C}\p{DI}]|\\[\x20-\x7e])+"$/u;

function localPart(text: string): string | null {
  if (Buffer.byteLength(text) > MOST_BYTES.local) return null;
  if (isDotted(text)) return text;
  if (!QUOTED.test(text)) return null;
  const content = text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
  return isDotted(content) ? content : JSON.stringify(content);
}

function isDotted(text: string): boolean {
  return text.split('.').every((word) => WORD.test(word));
}

function domainName(text: string): string | null {
  const labels = text.replaceAll('。', '.').split('.');
  // Only letters, digits and hyphens: a URL's parser would read more into a name.
  if (labels.length < 2 || !labels.every((label) => /^[\p{L}\p{M}\p{N}-]+$/u.test(label))) return null;
  const name = domainToASCII(labels.join('.'));
  const isName = name
    .split('.')
    .every((label) => /^(?!-)[a-z\d-]{1,63}$/.test(label) && !label.endsWith('-'));
  const hasTopLevel = /\.(?:[a-z]{2,63}|xn--[a-z\d-]+)$/.test(name);
  return isName && hasTopLevel && name.length <= MOST_BYTES.domain ? name : null;
}
