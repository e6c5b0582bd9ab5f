import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type CodeLine, createCodeLine } from './code-line.ts';
import type { Signal } from './markers.ts';
import { readQuery, signalsQuery } from './queries.ts';
import { givenIn, marksOf, type Recording, tellingOf, timeLineOf } from './recording.ts';
import type { Replaying } from './start-replay.ts';
import { useReplay } from './use-replay.ts';

/** What was read of an interview by now. */
export interface Reading {
  recording: Recording | null;
  replaying: Replaying;
  /** Why something is missing, and another try. */
  fault: Error | null;
  isBusy: boolean;
  again: () => void;
}

const NO_SIGNALS: readonly Signal[] = [];

export function useRecording(id: string): Reading {
  const [tries, setTries] = useState(0);
  const { data: read, error, isFetching, refetch } = useQuery(readQuery(id));
  const replaying = useReplay(read ?? null, tries);
  const { records, isWhole } = replaying;
  // It is for the server to make, and nothing of the code waits for it.
  const isTold = isWhole && read?.interview.practice === false;
  const { data: signals = NO_SIGNALS } = useQuery({ ...signalsQuery(id), enabled: isTold });
  const telling = useMemo(() => read && tellingOf(read), [read]);
  const code = useMemo(() => read && createCodeLine(givenIn(read), records), [read, records]);
  const line = useMemo(() => telling && code && timeLineOf(telling, code), [telling, code]);
  const marks = useMemo(
    () => telling && code && marksOf(telling, code, records, signals),
    [telling, code, records, signals],
  );
  const recording = useMemo(
    () => (telling && code && line && marks ? { ...telling, code, line, ...marks } : null),
    [telling, code, line, marks],
  );
  usePreparation(code);
  return {
    recording,
    replaying,
    fault: error ?? replaying.fault,
    isBusy: isFetching,
    again: () => (error ? void refetch() : setTries(tries + 1)),
  };
}

/** Of a frame so much, in ms: the rest is the page's. */
const SLICE_MS = 6;

/** Goes by all texts once, in small pieces, so that no jump has to. */
function usePreparation(code: CodeLine | undefined): void {
  useEffect(() => {
    const work = code?.prepare();
    let timer = 0;
    const slice = () => {
      const until = performance.now() + SLICE_MS;
      while (performance.now() < until) if (work?.next().done ?? true) return;
      timer = window.setTimeout(slice);
    };
    slice();
    return () => clearTimeout(timer);
  }, [code]);
}
