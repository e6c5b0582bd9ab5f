import { type Arrival, arrivalsOf } from './arrivals.ts';
import { clipboardOf } from './clipboard.ts';
import { type Departure, departuresOf } from './departures.ts';
import type { IntegrityEvidence } from './evidence.ts';
import { type Flow, type FlowLimits, flowsOf } from './flows.ts';
import { compare } from './moments.ts';
import { type Replay, replayAll } from './replay.ts';
import { createSilences } from './silences.ts';
import { type Stroke, strokesOf } from './strokes.ts';

/** What the evidence shows, before anything is thought of it. All signals are read from here. */
export interface Scene {
  evidence: IntegrityEvidence;
  replays: Replay[];
  /** The strokes of each client and language of a task. */
  lanes: Map<Replay, Stroke[][]>;
  arrivals: Arrival[];
  departures: Departure[];
  flows(limits: FlowLimits): Flow[];
  /** For how long nothing new had been written in a task, in ms. */
  silences(replay: Replay, at: number): number;
}

export function sceneOf(told: IntegrityEvidence, { sha256 }: { sha256: (text: string) => string }): Scene {
  const observations = [...told.observations].sort(
    (a, b) => a.at - b.at || compare(a.clientId, b.clientId) || a.seq - b.seq,
  );
  const evidence = { ...told, observations };
  const replays = replayAll(evidence.tasks, { sha256 });
  const lanes = new Map(replays.map((replay) => [replay, strokesOf(replay)]));
  const clipboard = clipboardOf(evidence, sha256);
  const arrivals = arrivalsOf({ evidence, replays, lanes, clipboard, sha256 });
  const blocks = new Set(arrivals.flatMap(({ step }) => (step ? [step] : [])));
  return {
    ...{ evidence, replays, lanes, arrivals },
    departures: departuresOf(evidence),
    silences: createSilences(lanes),
    flows: (limits) =>
      replays.flatMap((replay) =>
        flowsOf(replay, lanes.get(replay) ?? [], limits, ({ step }) => blocks.has(step)),
      ),
  };
}
