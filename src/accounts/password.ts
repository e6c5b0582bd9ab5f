import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emailKey, parseEmail } from './email.ts';
import { fold } from './fold.ts';

/** Among the commonest of published leaks, those that are long enough to be a password here; in lower case, sorted. */
const COMMON = new Set(
  readFileSync(join(import.meta.dirname, 'common-passwords.txt'), 'utf8')
    .trimEnd()
    .split('\n'),
);

/** In whatever case, and with blanks around it. */
export function isCommonPassword(password: string): boolean {
  return COMMON.has(fold(password).trim());
}

/** Whether it is the nickname, the e-mail address or what stands before the `@`. */
export function isOwnName(
  password: string,
  { email, nickname }: { email: string | null; nickname: string },
): boolean {
  const word = fold(password).trim();
  if (word === fold(nickname)) return true;
  if (email === null) return false;
  const local = parseEmail(email)?.local ?? '';
  return [fold(email), emailKey(email), fold(local)].includes(word);
}
