/**
 * A number of 32 bits for each `length` tokens that follow one another, in their order; none where there are fewer. The
 * same tokens give the same number on every machine, so that numbers can be stored.
 */
export function gramsOf(tokens: readonly string[], length: number): number[] {
  const numbers = tokens.map(numberOf);
  return tokens.slice(length - 1).map((_, from) => {
    let hash = BASIS;
    for (let at = from; at < from + length; at += 1) hash = mix(hash, numbers[at] as number);
    return hash >>> 0;
  });
}

/** FNV-1a (draft-eastlake-fnv), of 32 bits. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function numberOf(token: string): number {
  let hash = BASIS;
  for (let at = 0; at < token.length; at += 1) hash = Math.imul(hash ^ token.charCodeAt(at), PRIME);
  return hash;
}

/** FNV-1a over the four bytes of `value`, each spread by a shift: its high bits reach the low ones too. */
function mix(hash: number, value: number): number {
  let mixed = hash;
  for (let shift = 0; shift < 32; shift += 8) mixed = Math.imul(mixed ^ ((value >>> shift) & 0xff), PRIME);
  return mixed;
}
