import { fold } from './fold.ts';

/** Scripts in everyday use (UAX 31, table 5). */
const SCRIPTS = [
  'Arabic Armenian Bengali Bopomofo Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul Hebrew',
  'Hiragana Kannada Katakana Khmer Lao Latin Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan',
].flatMap((names) => names.split(' '));

/** Those that are written together (UTS 39, "highly restrictive"): Japanese, Chinese with its letters, Korean. */
const WRITTEN_TOGETHER = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

const OF_ONE_SCRIPT = [...SCRIPTS.map((script) => [script]), ...WRITTEN_TOGETHER].map((scripts) => {
  const letters = [...scripts, 'Common', 'Inherited'].map((script) => `\\p{Script_Extensions=${script}}`);
  return new RegExp(`^[${letters.join('')}]+$`, 'u');
});

/** 3–32 letters, digits, `.`, `_`, `-`, none of them invisible. `name` is in NFKC. */
export function isNickname(name: string): boolean {
  return /^[\p{L}\p{Nd}._-]{3,32}$/u.test(name) && !/\p{Default_Ignorable_Code_Point}/u.test(name);
}

/** Whether its letters are of one script, so that none looks like another's: а in Cyrillic like a in Latin. */
export function isOfOneScript(name: string): boolean {
  return OF_ONE_SCRIPT.some((pattern) => pattern.test(name));
}

/** The form in which nicknames compare. */
export function nicknameKey(name: string): string {
  return fold(name);
}
