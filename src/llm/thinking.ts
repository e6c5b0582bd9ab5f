import { cut } from '../domain/text.ts';

/**
 * Drops from a stream of text what a model thinks aloud and what belongs to its chat template, however it falls into
 * chunks. Thinking stands between tags (`<think>`, `[THINK]`, `<thought>` …) or in a channel of its own (the harmony
 * format of gpt-oss). A tag that is never closed swallows the rest; a closing tag without an opening one means that all
 * text so far was thinking (some chat templates open the tag inside the prompt). A token that ends a turn ends the
 * answer: what follows is a model that goes on for both sides.
 */
export interface ThinkingFilter {
  push(chunk: string): Shown;
  /** What was held back and turned out to be text. */
  end(): Shown;
}

export interface Shown {
  text: string;
  /** True: whatever was shown before was thinking and must be dropped. */
  restart: boolean;
  /** True: the answer is over, nothing more will be shown. */
  over: boolean;
}

type Meaning = 'open' | 'close' | 'channel' | 'message' | 'turn' | 'end';

const THINKING = ['think', 'thinking', 'thought', 'thoughts', 'reasoning', 'seed:think', 'inner_monologue'];

/** In lower case, without white space, brackets and bars as in ASCII. */
const MARKERS = new Map<string, Meaning>([
  ...THINKING.flatMap((name): [string, Meaning][] => [
    [`<${name}>`, 'open'],
    [`</${name}>`, 'close'],
  ]),
  ['[think]', 'open'],
  ['[/think]', 'close'],
  ['◁think▷', 'open'],
  ['◁/think▷', 'close'],
  ['<|start_thinking|>', 'open'],
  ['<|end_thinking|>', 'close'],
  ['<|begin_of_thought|>', 'open'],
  ['<|end_of_thought|>', 'close'],
  // Harmony: <|start|>assistant<|channel|>analysis<|message|>…<|end|>
  ['<|channel|>', 'channel'],
  ['<|constrain|>', 'message'],
  ['<|message|>', 'message'],
  ['<|start|>', 'turn'],
  ['<|im_start|>', 'turn'],
  ['<|start_header_id|>', 'turn'],
  ['<|end_header_id|>', 'message'],
  ['<start_of_turn>', 'turn'],
  ['<end_of_turn>', 'end'],
  ['</s>', 'end'],
  ['[inst]', 'end'],
  ['[/inst]', 'end'],
]);
const BEGINNINGS = new Set([...MARKERS.keys()].flatMap((marker) => beginnings(marker)));
/** Every other token between bars ends a turn: `<|im_end|>`, `<|eot_id|>`, `<｜end▁of▁sentence｜>` and the like. */
const TOKEN = /^<\|[\p{L}\p{N}_▁-]{1,40}\|>$/u;
const TOKEN_BEGUN = /^<\|(?:[\p{L}\p{N}_▁-]{1,40}\|?)?$/u;
const OPENERS = /[<＜[◁]/g;
const ASCII: Record<string, string> = { '＜': '<', '＞': '>', '｜': '|' };
/** A marker with blanks in it is no longer than this; a longer piece of text is none. */
const LONGEST = 64;
/** A held-back start of a marker with more signs than this can be nothing else. */
const AMBIGUOUS_SIGNS = '</t'.length;
const OTHERS = ['user', 'human', 'system', 'developer', 'tool'];

export function createThinkingFilter(): ThinkingFilter {
  let rest = '';
  /** `header`: what says whose turn or which channel begins. `between`: after a turn that was thinking. */
  let mode: 'text' | 'thinking' | 'header' | 'between' | 'over' = 'text';
  let header = '';
  let visible = false;

  return {
    push(chunk) {
      const buffer = rest + chunk;
      rest = '';
      let text = '';
      let restart = false;
      let from = 0;
      const take = (piece: string) => {
        const words = mode === 'header' ? behindHeader(piece) : piece;
        if (mode !== 'text') return;
        text += words;
        visible ||= words.trim() !== '';
      };
      while (from < buffer.length && !isOver()) {
        OPENERS.lastIndex = from;
        const at = OPENERS.exec(buffer)?.index ?? buffer.length;
        take(buffer.slice(from, at));
        // What was taken may have been the header of somebody else's turn, and then nothing behind it counts.
        if (at === buffer.length || isOver()) break;
        const marker = markerAt(buffer, at);
        if (marker === 'begun') {
          rest = buffer.slice(at);
          break;
        }
        if (marker === null) {
          take(buffer.charAt(at));
          from = at + 1;
          continue;
        }
        from = at + marker.length;
        if (marker.meaning === 'close' && mode !== 'thinking') {
          text = '';
          restart = true;
          visible = false;
        }
        mode = after(marker.meaning);
      }
      return { text, restart, over: isOver() };
    },
    end() {
      const text = mode === 'text' && signsOf(rest).length <= AMBIGUOUS_SIGNS ? rest : '';
      rest = '';
      return { text, restart: false, over: isOver() };
    },
  };

  function isOver(): boolean {
    return mode === 'over';
  }

  function after(meaning: Meaning): typeof mode {
    switch (meaning) {
      case 'open':
        return 'thinking';
      case 'close':
        return 'text';
      case 'channel':
      case 'turn':
        header = meaning === 'channel' ? '#' : '';
        return visible ? 'over' : 'header';
      case 'message':
        return mode === 'header' ? bodyBehind(header) : mode;
      case 'end':
        if (mode === 'thinking' || mode === 'between') return 'between';
        // One that stands before any text is the template's own.
        return visible ? 'over' : 'text';
    }
  }

  /** Some templates end a header with its line. Returns what stands behind it. */
  function behindHeader(piece: string): string {
    const end = piece.indexOf('\n');
    header = cut(`${header}${end === -1 ? piece : piece.slice(0, end)}`, LONGEST);
    if (end === -1) return '';
    mode = bodyBehind(header);
    return piece.slice(end + 1);
  }
}

/** Whether the body behind such a header is for the candidate; a channel's begins with #. */
function bodyBehind(header: string): 'text' | 'thinking' | 'over' {
  const name = header.trim().toLowerCase();
  if (name.startsWith('#')) return name.slice(1).trim().startsWith('final') ? 'text' : 'thinking';
  return OTHERS.some((other) => name.startsWith(other)) ? 'over' : 'text';
}

/** Looks at {@link LONGEST} characters at most, so that a long text full of brackets takes linear time. */
function markerAt(buffer: string, at: number): { meaning: Meaning; length: number } | 'begun' | null {
  let signs = '';
  const end = Math.min(buffer.length, at + LONGEST);
  for (let index = at; index < end; index += 1) {
    const sign = signsOf(buffer.charAt(index));
    if (sign === '') continue;
    signs += sign;
    const meaning = MARKERS.get(signs) ?? (TOKEN.test(signs) ? 'end' : undefined);
    if (meaning) return { meaning, length: index + 1 - at };
    if (!BEGINNINGS.has(signs) && !TOKEN_BEGUN.test(signs)) return null;
  }
  return end - at < LONGEST ? 'begun' : null;
}

function signsOf(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[＜＞｜]/g, (sign) => ASCII[sign] ?? sign)
    .toLowerCase();
}

function beginnings(marker: string): string[] {
  return Array.from({ length: marker.length }, (_, index) => marker.slice(0, index + 1));
}
