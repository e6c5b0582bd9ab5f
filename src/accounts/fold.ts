/**
 * The form in which e-mails, nicknames and logins compare: NFKC and full case folding. Ends in NFKC again because
 * folding can undo it.
 */
export function fold(text: string): string {
  return Array.from(text.normalize('NFKC'), foldCharacter).join('').normalize('NFKC');
}

/**
 * Full case folding (CaseFolding.txt, C and F) of one character: up, then each letter of that down again, so that ß meets
 * ss, and σ meets ς, in every place of a word. Two exceptions in all of Unicode: the dotless ı is no i, and Cherokee
 * folds the other way, which makes no difference to who is equal to whom.
 */
function foldCharacter(character: string): string {
  if (character === 'ı') return character;
  return Array.from(character.toLowerCase().toUpperCase(), (letter) => letter.toLowerCase()).join('');
}
