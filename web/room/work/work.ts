import { EDITOR_DEFAULTS, type EditorSettings } from '../../editor/settings.ts';
import type { Session } from '../../session/session.ts';
import { createSettings } from '../../session/settings.ts';
import type { Language } from '../../session/wire.ts';

export type ResultsTab = 'result' | 'own' | 'past';

/** What the panes of a room know together and the interview does not: what is chosen and shown. */
export interface Work {
  /** By task. */
  languages: Readonly<Record<string, Language>>;
  tab: ResultsTab;
  /** Of the run or check that is shown; null: the newest. */
  entryId: string | null;
  /** Grows whenever the results should be seen, so that whoever has hidden their pane opens it. */
  calls: number;
  /** Grows whenever the focus should go to the heading of the result. */
  focusCalls: number;
}

export interface WorkStore {
  subscribe(listener: () => void): () => void;
  get(): Work;
  change(changes: Partial<Work>): void;
}

const START: Work = { languages: {}, tab: 'result', entryId: null, calls: 0, focusCalls: 0 };
const stores = new WeakMap<Session, WorkStore>();

/** One for each session, as long as there is the session. */
export function workOf(session: Session): WorkStore {
  const known = stores.get(session);
  if (known) return known;
  const store = createWorkStore();
  stores.set(session, store);
  return store;
}

function createWorkStore(): WorkStore {
  const listeners = new Set<() => void>();
  let work = START;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => work,
    change(changes) {
      work = { ...work, ...changes };
      for (const listener of listeners) listener();
    },
  };
}

/** The editor's settings, and the language that was chosen last, in whatever interview that was. */
export const preferences = createSettings<EditorSettings & { language: string }>(
  'editor',
  { ...EDITOR_DEFAULTS, language: '' },
  () => localStorage,
);
