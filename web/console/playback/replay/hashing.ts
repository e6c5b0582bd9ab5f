import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The state of a hash is kept each so many bytes. */
const KEPT_EACH = 256;
const WORD = 4;

const encoder = new TextEncoder();

/**
 * SHA-256 of texts' UTF-8, in hex, where one text is as a rule the one before with a little changed: what both begin with
 * is not hashed again.
 */
export function createHashing(): (text: string) => string {
  let last = bufferOf(KEPT_EACH);
  let next = bufferOf(KEPT_EACH);
  let length = 0;
  /** After 0, {@link KEPT_EACH}, twice as many … bytes of `last`; those behind the first `known` are of older texts. */
  const kept = [digest.create()];
  let known = 1;
  const hash = digest.create();

  return (text) => {
    if (next.bytes.length < text.length * 3) next = bufferOf(text.length * 6);
    const { written } = encoder.encodeInto(text, next.bytes);
    const shared = sharedStart(last.words, next.words, Math.min(length, written));
    known = Math.min(known, Math.floor(shared / KEPT_EACH) + 1);
    let at = (known - 1) * KEPT_EACH;
    kept[known - 1]?._cloneInto(hash);
    for (; at + KEPT_EACH <= written; at += KEPT_EACH) {
      hash.update(next.bytes.subarray(at, at + KEPT_EACH));
      // One that is there is written over: making new ones costs more than the hashing.
      kept[known] = hash._cloneInto(kept[known]);
      known += 1;
    }
    [last, next, length] = [next, last, written];
    return bytesToHex(hash.update(last.bytes.subarray(at, written)).digest());
  };
}

function bufferOf(length: number) {
  const words = new Uint32Array(Math.ceil(length / WORD));
  return { words, bytes: new Uint8Array(words.buffer) };
}

/** How many bytes two texts share at their beginning, in whole words: which bytes beyond `most` say is not asked. */
function sharedStart(one: Uint32Array, other: Uint32Array, most: number): number {
  const words = Math.floor(most / WORD);
  let at = 0;
  while (at < words && one[at] === other[at]) at += 1;
  return at * WORD;
}
