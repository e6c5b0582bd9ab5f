import { createHmac, randomBytes } from 'node:crypto';
import { countCharacters, cut, wellFormed } from '../domain/text.ts';

/**
 * Text of a candidate, and output of a candidate's program, inside a prompt: fenced by a mark that nobody outside can know, so
 * that nothing inside can close the fence, and cleared of what a model or a reader could take for more than text.
 */
export interface Fence {
  /** `kind` is ours: `message`, `code`, `output` and the like; `id` tells texts apart that may be alike. */
  wrap(kind: string, text: string, id?: string): string;
  /** The marks of all that it has wrapped: a reply may hold none of them. */
  marks(): readonly string[];
  /** A text with such fences in it, the same in every call: for those who keep what they know of it. */
  unmarked(text: string): string;
}

/** All that is wrapped for one call has the same mark. */
export interface CallFence extends Fence {
  readonly mark: string;
}

/** For a call that stands alone: the mark is random, and new in each. */
export function createFence(random: (bytes: number) => Buffer = randomBytes): CallFence {
  const mark = lettersOf(random(MARK_BYTES));
  return {
    mark,
    wrap: (kind, text) => fenced(mark, kind, text),
    marks: () => [mark],
    unmarked: (text) => text.replaceAll(mark, SOME_MARK),
  };
}

/** The fence of one interview, see {@link createFences}. */
export type FenceOf = (interviewId: string) => Fence;

/**
 * For calls that follow each other: the same text has the same mark in each of them, on every worker that has the secret, so
 * that a provider finds the beginning of the prompt again; texts that differ have different ones.
 */
export function createFences(secret: Uint8Array): FenceOf {
  return (interviewId) => {
    const marks = new Set<string>();
    return {
      wrap(kind, text, id = text) {
        const named = JSON.stringify([interviewId, kind, id]);
        const mark = lettersOf(createHmac('sha256', secret).update(named).digest());
        marks.add(mark);
        return fenced(mark, kind, text);
      },
      marks: () => [...marks],
      unmarked: (text) => text,
    };
  };
}

function fenced(mark: string, kind: string, text: string): string {
  const safe = neutralise(text).replaceAll(mark, '');
  const between = safe.includes('\n') ? '\n' : '';
  return `<${kind} ${mark}>${between}${safe}${between}</${mark}>`;
}

/** Eight letters: more cost tokens with every message, and nobody can try marks. */
const MARK_BYTES = 5;
/** As long as any, in bytes and about in tokens. */
const SOME_MARK = 'q7dxkm2v';
/** Base32 as in RFC 4648, in small letters, which cost less. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

function lettersOf(bytes: Uint8Array): string {
  const bits = [...bytes.subarray(0, MARK_BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join('');
}

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
