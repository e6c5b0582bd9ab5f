import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * Lower-case hex, of the text's UTF-8. The platform's own answers later, when a page that goes is gone, and not at all on
 * pages without https.
 */
export function sha256(text: string): string {
  return bytesToHex(digest(new TextEncoder().encode(text)));
}
