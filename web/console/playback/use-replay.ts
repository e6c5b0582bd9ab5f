import { useEffect, useState } from 'react';
import { Unreachable } from '../../api/problem.ts';
import { readEdits } from './read-edits.ts';
import type { TaskRecord } from './replay/record.ts';
import type { Asked, Told, ToWorker } from './replay/wire.ts';

/** What is known by now of how the code came to be. */
export interface Replaying {
  records: readonly TaskRecord[];
  isWhole: boolean;
  /** Edits that were read so far. */
  edits: number;
  fault: Error | null;
}

const NOTHING: Replaying = { records: [], isWhole: false, edits: 0, fault: null };

/**
 * Reads the edits of an interview and has them replayed beside the page, anew with each try; `asked` must stay the same
 * object. What came first is there soon, so that somebody can look at it while the rest is read.
 */
export function useReplay(asked: Asked | null, tries: number): Replaying {
  const [replaying, setReplaying] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try begins anew
  useEffect(() => {
    if (asked === null) return undefined;
    setReplaying(NOTHING);
    const change = (part: Partial<Replaying>) => setReplaying((before) => ({ ...before, ...part }));
    const worker = new Worker(new URL('./replay/worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: { tasks, isWhole } }: MessageEvent<Told>) => {
      change({ records: tasks, isWhole });
    });
    worker.addEventListener('error', ({ message }) => change({ fault: new Unreachable(message) }));
    const stopReading = read(asked, (message) => worker.postMessage(message), change);
    return () => {
      stopReading();
      worker.terminate();
    };
  }, [asked, tries]);
  return replaying;
}

/** Nobody reads how far it is more often. */
const PROGRESS_MS = 200;

function read(
  asked: Asked,
  tell: (message: ToWorker) => void,
  change: (part: Partial<Replaying>) => void,
): () => void {
  const end = new AbortController();
  let edits = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  tell({ kind: 'asked', asked });
  readEdits(asked, {
    signal: end.signal,
    onPage(task, page) {
      edits += page.length;
      if (performance.now() >= toldAt + PROGRESS_MS) {
        toldAt = performance.now();
        change({ edits });
      }
      tell({ kind: 'edits', task, edits: page });
    },
    onFirst: () => tell({ kind: 'replay', isWhole: false }),
  }).then(
    () => tell({ kind: 'replay', isWhole: true }),
    (fault: Error) => {
      if (!end.signal.aborted) change({ fault });
    },
  );
  return () => end.abort();
}
