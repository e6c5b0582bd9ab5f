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
 * Reads the edits of an interview and has them replayed beside the page, anew with each try, once the tasks are known and
 * what there is to know of them. `taskIds` and `asked` must stay the same objects. What came first is there soon, so that
 * somebody can look at it while the rest is read.
 */
export function useReplay({ id, taskIds, asked, tries }: ReplayOptions): Replaying {
  const [replaying, setReplaying] = useState(NOTHING);
  const [tell, setTell] = useState<((message: ToWorker) => void) | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try begins anew
  useEffect(() => {
    if (!taskIds) return undefined;
    setReplaying(NOTHING);
    const change = (part: Partial<Replaying>) => setReplaying((before) => ({ ...before, ...part }));
    const worker = new Worker(new URL('./replay/worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: { tasks, isWhole } }: MessageEvent<Told>) => {
      change({ records: tasks, isWhole });
    });
    worker.addEventListener('error', ({ message }) => change({ fault: new Unreachable(message) }));
    const post = (message: ToWorker) => worker.postMessage(message);
    setTell(() => post);
    const stopReading = read(id, taskIds, post, change);
    return () => {
      stopReading();
      worker.terminate();
    };
  }, [id, taskIds, tries]);
  useEffect(() => {
    if (tell && asked) tell({ kind: 'asked', asked });
  }, [tell, asked]);
  return replaying;
}

interface ReplayOptions {
  id: string;
  taskIds: readonly string[] | undefined;
  asked: Asked | null;
  tries: number;
}

function read(
  id: string,
  taskIds: readonly string[],
  tell: (message: ToWorker) => void,
  change: (part: Partial<Replaying>) => void,
): () => void {
  const end = new AbortController();
  let edits = 0;
  readEdits(id, taskIds, {
    signal: end.signal,
    onPage(task, page) {
      edits += page.length;
      change({ edits });
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
