import type { Session } from '../../session/session.ts';
import { createSnapshot } from '../../session/snapshot.ts';

/** Where something can be said. */
type Place = 'message' | 'answer';

/** How far somebody is with it. `unsent`: it is recorded, and kept until it is sent. */
export type Saying = 'nothing' | 'recording' | 'unsent';

/** What is being said in a session, for what stands around the place where it is said: none of that loads the code that records. */
export interface Speaking {
  subscribe(listener: () => void): () => void;
  get(): Readonly<Record<Place, Saying>>;
  tell(place: Place, saying: Saying): void;
  /** How the devices of a place are let go of. */
  endBy(place: Place, end: () => void): void;
  /** Lets go of microphone and camera everywhere: what is recorded ends there. */
  end(): void;
}

const speakings = new WeakMap<Session, Speaking>();

/** One for each session. */
export function speakingOf(session: Session): Speaking {
  const known = speakings.get(session) ?? createSpeaking();
  speakings.set(session, known);
  return known;
}

function createSpeaking(): Speaking {
  const { subscribe, get, set } = createSnapshot<Record<Place, Saying>>(
    { message: 'nothing', answer: 'nothing' },
    queueMicrotask,
  );
  const ends = new Map<Place, () => void>();
  return {
    subscribe,
    get,
    tell(place, saying) {
      if (get()[place] !== saying) set({ [place]: saying });
    },
    endBy: (place, end) => void ends.set(place, end),
    end() {
      for (const end of ends.values()) end();
    },
  };
}
