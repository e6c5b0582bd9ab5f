import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { wellFormedData } from './domain/text.ts';

/**
 * SHA-256 (hex) of what JSON data says, not of how it is written: over its canonical form (RFC 8785). That form knows no
 * lone half of a surrogate pair, so each counts as U+FFFD: what cannot be hashed could never be kept. Of `undefined`, the
 * hash of no bytes.
 */
export function contentHash(data: unknown): string {
  return createHash('sha256')
    .update(canonicalize(wellFormedData(data)) ?? '')
    .digest('hex');
}
