import type { Observation } from '../evidence.ts';
import { ofObservation } from '../moments.ts';
import type { Scene } from '../scene.ts';
import type { Signal } from '../signal.ts';
import { signalOf, sum } from './make.ts';

/** What comes into the editor so soon after developer tools were opened may come from them. */
const INJECTED_MS = 60_000;
const INJECTED_INK = 120;

/** Developer tools, and a screen that is not filled any more: each in one figure. */
export function surroundingsSignals(scene: Scene): Signal[] {
  const { observations } = scene.evidence;
  const opened = observations.filter(
    ({ type, data }) => type === 'devtools' && !/^close/i.test(data?.state ?? ''),
  );
  const left = observations.filter(
    ({ type, data }) => type === 'fullscreen' && /^(off|exit|left|false|none)/i.test(data?.state ?? 'off'),
  );
  return [...devtools(scene, opened), ...fullscreen(left)];
}

function devtools({ arrivals }: Scene, opened: readonly Observation[]): Signal[] {
  if (opened.length === 0) return [];
  const injected = arrivals.filter(
    ({ isTold, at }) => !isTold && opened.some((one) => one.at <= at && at <= one.at + INJECTED_MS),
  );
  const length = sum(injected.map(({ ink }) => ink));
  const isInjected = length >= INJECTED_INK;
  return [
    signalOf({
      kind: 'devtools_opened',
      severity: isInjected ? 'notice' : 'info',
      moments: [
        ...opened.map(ofObservation),
        ...(isInjected ? injected.flatMap(({ moments }) => moments) : []),
      ],
      facts: {
        count: opened.length,
        followedBy: isInjected ? 'text' : 'nothing',
        ...(isInjected && { length }),
      },
    }),
  ];
}

function fullscreen(left: readonly Observation[]): Signal[] {
  if (left.length === 0) return [];
  const moments = left.map(ofObservation);
  return [signalOf({ kind: 'fullscreen_left', severity: 'info', moments, facts: { count: left.length } })];
}
