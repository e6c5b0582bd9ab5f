import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type Task, taskQuery } from '../interview/queries.ts';
import { interviewQuery } from '../interviews/query.ts';
import { type CodeLine, createCodeLine } from './code-line.ts';
import type { Signal } from './markers.ts';
import { eventsQuery, signalsQuery } from './queries.ts';
import { askedOf, givenIn, type Recording, recordingOf, taskIdsIn } from './recording.ts';
import { type Replaying, useReplay } from './use-replay.ts';

/** What was read of an interview by now. */
export interface Reading {
  recording: Recording | null;
  replaying: Replaying;
  /** Why something is missing, and another try. */
  fault: Error | null;
  isBusy: boolean;
  again: () => void;
}

const FOR_EVER = { staleTime: Number.POSITIVE_INFINITY };
const NO_SIGNALS: readonly Signal[] = [];

export function useRecording(id: string): Reading {
  const [tries, setTries] = useState(0);
  const interview = useQuery({ ...interviewQuery(id), ...FOR_EVER });
  const events = useQuery({ ...eventsQuery(id), ...FOR_EVER });
  const taskIds = useMemo(() => events.data && taskIdsIn(events.data), [events.data]);
  const tasks = useQueries({
    queries: (taskIds ?? []).map((taskId) => ({ ...taskQuery(id, taskId), ...FOR_EVER })),
    combine,
  });
  const told = useMemo(
    () =>
      interview.data && events.data && tasks.found.every((task) => task !== null)
        ? { interview: interview.data, events: events.data, tasks: tasks.found }
        : null,
    [interview.data, events.data, tasks.found],
  );
  const asked = useMemo(() => told && askedOf(told), [told]);
  const replaying = useReplay({ id, taskIds, asked, tries });
  // It is for the server to make, and nothing of the code waits for it.
  const signals = useQuery({
    ...{ ...signalsQuery(id), ...FOR_EVER },
    enabled: replaying.isWhole && interview.data?.practice === false,
  });
  const code = useMemo(
    () => told && createCodeLine(givenIn(told), replaying.records),
    [told, replaying.records],
  );
  usePreparation(code);
  const recording = useMemo(
    () => told && code && recordingOf(told, code, replaying.records, signals.data ?? NO_SIGNALS),
    [told, code, replaying.records, signals.data],
  );
  const failed = [interview, events, tasks.failed].find((query) => query?.error);
  return {
    recording,
    replaying,
    fault: failed?.error ?? replaying.fault,
    isBusy: failed?.isFetching ?? false,
    again: () => (failed ? void failed.refetch() : setTries(tries + 1)),
  };
}

/** The list stays the same as long as what was read does. */
function combine(read: readonly UseQueryResult<{ task: Task | null }>[]) {
  return {
    found: read.map(({ data }) => data?.task ?? null),
    failed: read.find(({ error }) => error !== null),
  };
}

/** Of a frame so much, in ms: the rest is the page's. */
const SLICE_MS = 6;

/** Goes by all texts once, in small pieces, so that no jump has to. */
function usePreparation(code: CodeLine | null): void {
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
