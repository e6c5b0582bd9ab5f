import { randomId } from '../../api/id.ts';
import { createLine } from '../../session/line.ts';
import { createStore, type Store } from '../../session/store.ts';
import { systemTimers } from '../../session/timers.ts';
import { createKeeping } from '../../voice/kept.ts';
import type { RecordingRoom } from '../../voice/recording.ts';
import type { UploadFacts } from '../../voice/upload.ts';

/** What the recordings of a room need of this browser. */
export function recordingRoom(
  sessionId: string,
  purpose: UploadFacts['purpose'],
): RecordingRoom & { store: Store } {
  const store = createStore((fault) => console.warn('this browser keeps no recording over a reload', fault));
  return {
    sessionId,
    store,
    keeping: createKeeping(store, sessionId, purpose),
    line: createLine({ timers: systemTimers, random: Math.random, onSignedOut: () => {} }),
    timers: systemTimers,
    newId: randomId,
    fetch: (request) => fetch(request),
    endpoint: `${location.origin}/uploads`,
    locks: navigator.locks ?? null,
  };
}
