/**
 * Drops what a model thinks aloud from a stream of text: everything between `<think>` and `</think>`, however the
 * tags fall into chunks. One that is never closed swallows the rest. A closing tag without an opening one means that
 * all text so far was thinking (some chat templates open the tag inside the prompt).
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
}

const TAGS = [
  { tag: '<think>', opens: true },
  { tag: '</think>', opens: false },
  { tag: '<thinking>', opens: true },
  { tag: '</thinking>', opens: false },
] as const;

/** A held-back start of a tag longer than this can be nothing else. */
const AMBIGUOUS_LENGTH = '</t'.length;

export function createThinkingFilter(): ThinkingFilter {
  let held = '';
  let thinking = false;

  return {
    push(chunk) {
      const buffer = held + chunk;
      held = '';
      let text = '';
      let restart = false;
      let from = 0;
      while (from < buffer.length) {
        const at = buffer.indexOf('<', from);
        if (!thinking) text += buffer.slice(from, at === -1 ? buffer.length : at);
        if (at === -1) break;
        const match = tagAt(buffer, at);
        if (match === 'partial') {
          held = buffer.slice(at);
          break;
        }
        if (match === null) {
          if (!thinking) text += '<';
          from = at + 1;
          continue;
        }
        if (!match.opens && !thinking) {
          text = '';
          restart = true;
        }
        thinking = match.opens;
        from = at + match.tag.length;
      }
      return { text, restart };
    },
    end() {
      const text = thinking || held.length > AMBIGUOUS_LENGTH ? '' : held;
      held = '';
      return { text, restart: false };
    },
  };
}

function tagAt(buffer: string, at: number): (typeof TAGS)[number] | 'partial' | null {
  let partial = false;
  for (const candidate of TAGS) {
    const found = buffer.slice(at, at + candidate.tag.length).toLowerCase();
    if (found === candidate.tag) return candidate;
    if (at + found.length === buffer.length && candidate.tag.startsWith(found)) partial = true;
  }
  return partial ? 'partial' : null;
}
