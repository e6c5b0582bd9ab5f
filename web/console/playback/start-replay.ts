import { Unreachable } from '../../api/problem.ts';
import { readEdits } from './read-edits.ts';
import type { TaskRecord } from './replay/record.ts';
import type { Asked, Told } from './replay/wire.ts';

/** What is known by now of how the code came to be. */
export interface Replaying {
  records: readonly TaskRecord[];
  isWhole: boolean;
  /** Edits that were read so far. */
  edits: number;
  fault: Error | null;
}

export const NOTHING: Replaying = { records: [], isWhole: false, edits: 0, fault: null };

/** A replay that goes on beside the page until all is there, or nobody wants it any more. */
export interface RunningReplay {
  get(): Replaying;
  /** Returns how to hear no more of it. */
  subscribe(listener: () => void): () => void;
  /** Whether it was called off. */
  isClosed(): boolean;
  close(): void;
}

/** What a replay was asked, and the one that was started with it. */
export interface Opened {
  asked: Asked;
  replay: RunningReplay;
}

/** Nobody reads how far it is more often. */
const PROGRESS_MS = 200;

/**
 * Reads the edits of an interview and has them replayed. What came first is there soon, so that somebody can look at it while the
 * rest is read.
 */
export function startReplay(asked: Asked): RunningReplay {
  const listeners = new Set<() => void>();
  const end = new AbortController();
  const worker = new Worker(new URL('./replay/worker.ts', import.meta.url), { type: 'module' });
  let replaying = NOTHING;
  let edits = 0;
  let toldAt = Number.NEGATIVE_INFINITY;

  function change(part: Partial<Replaying>): void {
    replaying = { ...replaying, ...part };
    for (const listener of listeners) listener();
  }

  worker.addEventListener('message', ({ data: { tasks, isWhole } }: MessageEvent<Told>) => {
    if (isWhole) worker.terminate();
    change({ records: tasks, isWhole });
  });
  worker.addEventListener('error', ({ message }) => change({ fault: new Unreachable(message) }));
  worker.postMessage({ kind: 'asked', asked });
  readEdits(asked, {
    signal: end.signal,
    onPage(task, page) {
      worker.postMessage({ kind: 'edits', task, edits: page });
      edits += page.length;
      if (performance.now() < toldAt + PROGRESS_MS) return;
      toldAt = performance.now();
      change({ edits });
    },
    onFirst: () => worker.postMessage({ kind: 'replay', isWhole: false }),
  }).then(
    () => worker.postMessage({ kind: 'replay', isWhole: true }),
    (fault: Error) => {
      worker.terminate();
      if (!end.signal.aborted) change({ fault });
    },
  );

  return {
    get: () => replaying,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isClosed: () => end.signal.aborted,
    close() {
      end.abort();
      worker.terminate();
    },
  };
}
