import { createHash } from 'node:crypto';

/** What a page may do beyond showing its text, as sources of the policy (`'self'`, `data:`, hashes). */
export interface PagePermissions {
  style: string;
  script?: string | undefined;
  image?: string | undefined;
  /** Sound and moving pictures. */
  media?: string | undefined;
  connect?: string | undefined;
  /** Where its forms may be sent. */
  form?: string | undefined;
}

/**
 * A page's `Content-Security-Policy`: what is not named is forbidden, and nobody may frame it.
 */
export function contentSecurityPolicy({
  style,
  script,
  image,
  media,
  connect,
  form,
}: PagePermissions): string {
  const directives: [string, string | undefined][] = [
    ['default-src', "'none'"],
    ['script-src', script],
    ['style-src', style],
    ['img-src', image],
    ['media-src', media],
    ['connect-src', connect],
    ['base-uri', "'none'"],
    ['form-action', form ?? "'none'"],
    ['frame-ancestors', "'none'"],
  ];
  return directives
    .flatMap(([name, source]) => (source === undefined ? [] : [`${name} ${source}`]))
    .join('; ');
}

/** Allows an inline `style` or `script` of exactly this text. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
