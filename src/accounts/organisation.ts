import { isReadable } from '../domain/text.ts';

const SLUG = /^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$/;

/** 2 to 40 lower-case letters, digits and hyphens, with no hyphen at either end. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** What can be read, up to 100 characters. */
export function isOrganisationName(text: string): boolean {
  return isReadable(text) && text.length <= 100;
}
