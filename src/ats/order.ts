import { createHash } from 'node:crypto';
import { z } from 'zod';
import { emailAddress } from '../contract/accounts.ts';
import { name, text } from '../contract/strings.ts';
import type { Provider } from '../domain/ats/provider.ts';

/** Whom a system wants to have interviewed, of all that it says of them: what an invitation takes. */
export interface Order {
  provider: Provider;
  packageId: string;
  candidate: {
    firstName: string;
    lastName: string | null;
    preferredName: string | null;
    email: string | null;
  };
  /** By which a repeated order is known. */
  applicationId: string;
  candidateId: string | null;
  jobId: string | null;
  profileUrl: string | null;
  /** Null of a system that is always called at the same place. */
  callbackUrl: string | null;
}

const MOST_URL = 2_048;

export const url = text({ min: 1, max: MOST_URL }).meta({ format: 'uri' });

/** A name that not everybody has: it is left out, or empty, of those who have none. */
export const otherName = name
  .or(z.literal(''))
  .nullish()
  .transform((given) => given || null);
export const email = emailAddress;
/** What a system calls something of its own. */
export const foreignId = name;
/** What is sent along and read by nobody. */
export const unread = text({ min: 0, max: MOST_URL }).nullish();

/** Something that a system has only a URL for, as an id. */
export function idOfUrl(given: string): string {
  return given.length <= 100 ? given : createHash('sha256').update(given).digest('hex');
}
