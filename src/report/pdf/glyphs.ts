/** Characters that are told to be drawn as nothing, or change how the one before is drawn. */
const UNDRAWN = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}]$/u;

/**
 * A text in which every character that none of the fonts can draw is written as its code point, as the page writes those
 * that nobody could see: a box would say nothing, neither to a reader nor to whoever copies it.
 */
export function createDrawable(fonts: readonly Buffer[]): (text: string) => string {
  const covered = fonts.map(coverageOf);
  const isDrawn = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80 || covered.some((has) => has(code)) || UNDRAWN.test(character);
  };
  return (text) => {
    let drawn = '';
    for (const character of text) drawn += isDrawn(character) ? character : codePoint(character);
    return drawn;
  };
}

function codePoint(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Which characters a TrueType font has, by its table `cmap` in format 12 (OpenType 1.9, cmap). */
function coverageOf(font: Buffer): (code: number) => boolean {
  const cmap = tableOf(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  const offsets = Array.from({ length: count }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8));
  const table = offsets.find((offset) => font.readUInt16BE(offset) === 12);
  if (table === undefined) throw new Error('the font has no table of all its characters');
  const groups = Array.from({ length: font.readUInt32BE(table + 12) }, (_, index) => {
    const at = table + 16 + index * 12;
    return { from: font.readUInt32BE(at), to: font.readUInt32BE(at + 4) };
  });
  return (code) => {
    let [low, high] = [0, groups.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = groups[middle];
      if (!group) return false;
      if (code < group.from) high = middle - 1;
      else if (code > group.to) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function tableOf(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}
