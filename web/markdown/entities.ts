import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** `&lt;`, `&#60;` and `&#x3c;`, as CommonMark takes them. */
const REFERENCE = /&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[a-z][a-z0-9]{1,31}));/gi;

/** The text with its character references in plain letters; what is none stays as it is. */
export function decodeEntities(text: string): string {
  return text.replaceAll(REFERENCE, (written, ...rest) => {
    const { hex, decimal, name }: Record<string, string | undefined> = rest.at(-1);
    if (name !== undefined) return decodeNamedCharacterReference(name) || written;
    return hex === undefined ? character(Number(decimal)) : character(Number.parseInt(hex, 16));
  });
}

function character(codePoint: number): string {
  const isLetter = codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
  return isLetter ? String.fromCodePoint(codePoint) : '\ufffd';
}
