import { TERMS } from './terms.ts';
import { small, wordsOf } from './words.ts';

const MOST_WORDS = 3;
const ENDINGS = [
  '',
  'а',
  'у',
  'ом',
  'е',
  'ы',
  'и',
  'ой',
  'ов',
  'ам',
  'ами',
  'ах',
  'ю',
  'я',
  'ей',
  'ем',
  'ью',
  'ах',
];

interface Form {
  name: string;
  /** As it must be written; null: in any letters. */
  only: string | null;
  /** Only where skills are listed. */
  listed: boolean;
}

const FORMS = new Map<string, Form[]>();
for (const [name, forms] of TERMS) {
  for (const form of forms) {
    const bare = form.replace(/^[=?]/, '').replace(/\*$/, '');
    const only = /^[=?]/.test(form) ? bare : null;
    const listed = form.startsWith('?');
    for (const ending of form.endsWith('*') ? ENDINGS : [''])
      add(keyOf(`${bare}${ending}`), { name, only, listed });
  }
}

function add(key: string, form: Form): void {
  FORMS.set(key, [...(FORMS.get(key) ?? []), form]);
}

function keyOf(text: string): string {
  return small(wordsOf(text)).join(' ');
}

/** Names of the techniques that a piece of a line speaks of, each once, in their order. */
export function termsIn(text: string, { isList = false }: { isList?: boolean } = {}): string[] {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) at += longestAt(at);
  return [...found];

  /** How many words belong to what begins here. */
  function longestAt(at: number): number {
    for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count -= 1) {
      const written = words.slice(at, at + count);
      const form = FORMS.get(small(written).join(' '))?.find(
        ({ only, listed }) => (only === null || only === written.join(' ')) && (isList || !listed),
      );
      if (!form) continue;
      found.add(form.name);
      return count;
    }
    return 1;
  }
}
