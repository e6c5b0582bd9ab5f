/**
 * A number in [0, 1) that depends on the seed alone: FNV-1a (32 bit) over the UTF-16 code units, then the
 * finaliser of MurmurHash3, so that seeds which differ in their last letter fall far apart.
 */
export function seededRandom(seed: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) {
    hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
