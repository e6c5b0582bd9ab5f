import type { Departure } from '../departures.ts';
import type { Flow, FlowLimits } from '../flows.ts';
import { mayBeOne } from '../moments.ts';
import type { Scene } from '../scene.ts';
import { MOST_EVIDENCE, type Signal, type SignalKind } from '../signal.ts';
import { AFTER_MS, between, CLOCKS_MS, LEAST_AWAY_MS } from './before.ts';
import { largest, rounded, signalOf, sum } from './make.ts';

/** Text put in at once after a return that is worth a word: about three lines, and a fifth of the code. */
const LARGE = 120;
const LARGE_SHARE = 0.2;
/** Whoever starts to type so soon after a return has read what to type while away. */
const TYPED_AFTER_MS = 15_000;
/** A whole function, typed in one go. */
const WHOLE_FUNCTION = 80;
/** In one go: without a longer pause, and with no more corrections; whoever thinks as they write has more of both. */
const IN_ONE_GO: FlowLimits = { pauseMs: 8_000, isUncorrected: false };
const INK_PER_CORRECTION = 100;
/** A way of working, not an accident. */
const TIMES = 3;
/** Most of the code came so. */
const MOST_CODE = 0.75;
/** More are told of together with the others. */
const MOST_SIGNALS = 20;

/** Departures: those that a large text followed, each; a habit of leaving before each function; all others in one figure. */
export function leavingSignals(scene: Scene): Signal[] {
  const followed = scene.departures
    .flatMap((departure) => afterText(scene, departure))
    .slice(0, MOST_SIGNALS);
  const habits = habitOf(scene);
  const told = new Set([...followed, ...habits].flatMap(({ departures }) => departures));
  const others = scene.departures.filter((departure) => !told.has(departure));
  return [
    ...[...followed, ...habits].map(({ signal }) => signal),
    ...figure(others.filter(({ isHidden }) => !isHidden)),
    ...figure(others.filter(({ isHidden }) => isHidden)),
  ];
}

interface Told {
  departures: Departure[];
  signal: Signal;
}

function afterText(scene: Scene, departure: Departure): Told[] {
  const { to } = departure;
  if (awayOf(departure) < LEAST_AWAY_MS) return [];
  const arrivals = between(scene.arrivals, to - CLOCKS_MS, to + AFTER_MS).filter(
    ({ isOutside, clientId }) => isOutside && mayBeOne(clientId, departure.clientId),
  );
  const ink = sum(arrivals.map((arrival) => arrival.ink));
  const share = Math.min(1, sum(arrivals.map((arrival) => arrival.share ?? 0)));
  if (ink < LARGE || share < LARGE_SHARE) return [];
  const moments = [...departure.moments, ...arrivals.flatMap((arrival) => arrival.moments)];
  const facts = {
    awayMs: awayOf(departure),
    count: 1,
    followedBy: 'text',
    length: ink,
    share: rounded(share),
  };
  const signal = signalOf({ kind: kindOf(departure), severity: 'notice', moments, facts });
  return [{ departures: [departure], signal: { ...signal, departures: timesOf([departure]) } }];
}

function habitOf(scene: Scene): Told[] {
  const flows = scene
    .flows(IN_ONE_GO)
    .filter(({ ink, corrections }) => ink >= WHOLE_FUNCTION && corrections <= 1 + ink / INK_PER_CORRECTION);
  return scene.replays.flatMap((replay) => {
    const pairs = scene.departures.flatMap((departure) => {
      const flow = flows.find((one) => one.replay === replay && follows(one, departure));
      return flow && awayOf(departure) >= LEAST_AWAY_MS ? [{ departure, flow }] : [];
    });
    const parts = new Set(pairs.map(({ flow }) => flow));
    const share = sum([...parts].map((flow) => flow.share));
    if (parts.size < TIMES || share < MOST_CODE) return [];
    const departures = pairs.map(({ departure }) => departure);
    const signal = signalOf({
      kind: departures.some(({ isHidden }) => isHidden) ? 'page_hidden' : 'focus_lost',
      severity: 'notice',
      moments: pairs.flatMap(({ departure, flow }) => [
        ...departure.moments,
        ...flow.strokes.slice(0, 1).map(({ moment }) => moment),
      ]),
      facts: {
        ...{ count: pairs.length, awayMs: sum(departures.map(awayOf)), followedBy: 'typing' },
        share: rounded(Math.min(1, share)),
      },
    });
    return [{ departures, signal: { ...signal, departures: timesOf(departures) } }];
  });
}

function follows({ from, clientId }: Flow, { to, clientId: of }: Departure): boolean {
  return from >= to - CLOCKS_MS && from <= to + TYPED_AFTER_MS && mayBeOne(clientId, of);
}

function figure(departures: readonly Departure[]): Signal[] {
  const [first] = departures;
  if (!first) return [];
  const signal = signalOf({
    kind: kindOf(first),
    severity: 'info',
    moments: departures.flatMap(({ moments }) => moments),
    to: largest(departures.map(({ to }) => to)),
    facts: {
      count: departures.length,
      awayMs: sum(departures.map(awayOf)),
      longestMs: largest(departures.map(awayOf)),
      followedBy: 'nothing',
    },
  });
  return [{ ...signal, departures: timesOf(departures) }];
}

function timesOf(departures: readonly Departure[]): NonNullable<Signal['departures']> {
  return departures.slice(0, MOST_EVIDENCE).map(({ from, to }) => ({ from, to }));
}

function kindOf({ isHidden }: Departure): SignalKind {
  return isHidden ? 'page_hidden' : 'focus_lost';
}

function awayOf({ from, to }: Departure): number {
  return to - from;
}
