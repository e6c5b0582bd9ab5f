import { stripVTControlCharacters } from 'node:util';
import { cut } from '../domain/text.ts';

/** Tells a person at a terminal, or a log, what a slow set-up does and that it lives. */
export interface Progress {
  /** Runs one step and says how long it took. `detail` tells how far it is; the step's result passes through. */
  step<T>(title: string, work: (detail: (text: string) => void) => Promise<T>): Promise<T>;
  /** One line of its own. */
  note(text: string): void;
}

export interface ProgressStream {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

/** A step in a log is announced only after this time, so that quick ones take one line. */
const ANNOUNCE_AFTER_MS = 1_000;
const LOG_HEARTBEAT_MS = 10_000;
const TTY_REFRESH_MS = 200;

export function createProgress(stream: ProgressStream = process.stdout): Progress {
  return stream.isTTY ? terminalProgress(stream) : logProgress(stream);
}

/** For work that goes on beside other output: whole lines, also on a terminal. */
export function createBackgroundProgress(stream: ProgressStream = process.stdout): Progress {
  return logProgress(stream);
}

/** For callers that have nobody to tell. */
export const silentProgress: Progress = {
  step: (_title, work) => work(() => {}),
  note: () => {},
};

/** One line that is rewritten in place while the step runs. */
function terminalProgress(stream: ProgressStream): Progress {
  const overwrite = (text: string) =>
    stream.write(`\r\u001b[K${cut(text, Math.max(20, (stream.columns ?? 80) - 1))}`);
  return {
    async step(title, work) {
      const startedAt = Date.now();
      let detail = '';
      const draw = () => overwrite(line('…', startedAt, title, detail));
      draw();
      const timer = setInterval(draw, TTY_REFRESH_MS);
      return conclude(
        work((text) => {
          detail = text;
        }),
        () => clearInterval(timer),
        (mark) => stream.write(`\r\u001b[K${line(mark, startedAt, title, detail)}\n`),
      );
    },
    note: (text) => void stream.write(`\r\u001b[K${text}\n`),
  };
}

/** Whole lines only: one now and then while the step runs, one at its end. */
function logProgress(stream: ProgressStream): Progress {
  return {
    async step(title, work) {
      const startedAt = Date.now();
      let detail = '';
      const tell = (mark: string) => stream.write(`${line(mark, startedAt, title, detail)}\n`);
      const first = setTimeout(() => tell('…'), ANNOUNCE_AFTER_MS);
      const rest = setInterval(() => tell('…'), LOG_HEARTBEAT_MS);
      return conclude(
        work((text) => {
          detail = text;
        }),
        () => {
          clearTimeout(first);
          clearInterval(rest);
        },
        tell,
      );
    },
    note: (text) => void stream.write(`${text}\n`),
  };
}

async function conclude<T>(work: Promise<T>, settle: () => void, tell: (mark: string) => void): Promise<T> {
  try {
    const result = await work;
    settle();
    tell('✓');
    return result;
  } catch (error) {
    settle();
    tell('✗');
    throw error;
  }
}

/** Details are the words of other programs, which colour them and move the cursor. */
function line(mark: string, startedAt: number, title: string, words: string): string {
  const detail = stripVTControlCharacters(words)
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim();
  const elapsed = `${((Date.now() - startedAt) / 1_000).toFixed(1)} s`.padStart(8);
  return `${elapsed} ${mark} ${title}${detail === '' ? '' : `: ${detail}`}`;
}
