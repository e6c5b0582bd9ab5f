import { randomBytes } from 'node:crypto';
import { countCharacters, cut, wellFormed } from '../domain/text.ts';

/**
 * Text of a candidate, and output of a candidate's program, inside a prompt: fenced by a mark that is random for each
 * call, so that nothing inside can close the fence, and cleared of what a model or a reader could take for more than
 * text.
 */
export interface Fence {
  readonly mark: string;
  /** `kind` is ours: `message`, `code`, `output` and the like. */
  wrap(kind: string, text: string): string;
  /** A text with such fences in it, with a mark that is the same in every call: for those who keep what they know of it. */
  unmarked(text: string): string;
}

export function createFence(random: (bytes: number) => Buffer = randomBytes): Fence {
  const mark = random(12).toString('hex');
  return {
    mark,
    wrap(kind, text) {
      const safe = neutralise(text).replaceAll(mark, '');
      return `<<data ${mark} ${kind}>>\n${safe}\n<<end ${mark}>>`;
    },
    unmarked: (text) => text.replaceAll(mark, SOME_MARK),
  };
}

/** As long as any, in bytes and about in tokens. */
const SOME_MARK = '8d1f0a5b3c7e92d46f01b8a7';

/** Tokens with which chat templates mark turns, thinking and tools; servers recognise them inside plain text too. */
const TEMPLATE_TOKENS =
  /[<＜]([|｜][\w\s▁-]{1,40}[|｜])[>＞]|<(\/?(?:think|thinking|tool_call|tool_response|tools|s))>|\[(\/?INST)\]/giu;
/** C0 but for tab and line feed, DEL, C1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
/** Marks that reorder or hide text, the tag characters among them. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** The same text for a reader, without power over a chat template, a terminal or the direction of writing. */
export function neutralise(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, named)
    .replace(INVISIBLE, named)
    .replace(TEMPLATE_TOKENS, (_, special, tag, instruction) =>
      special ? `< ${special} >` : tag ? `< ${tag} >` : `[ ${instruction} ]`,
    );
}

function named(character: string): string {
  return `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** The beginning of a long text, at most so many characters, and how many were left out. */
export function clip(text: string, mostCharacters: number): string {
  const beginning = cut(text, mostCharacters);
  return beginning === text
    ? text
    : `${beginning}… (${countCharacters(text) - countCharacters(beginning)} more characters)`;
}
