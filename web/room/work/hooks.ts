import { useMemo, useSyncExternalStore } from 'react';
import { type EditorSettings, sound } from '../../editor/settings.ts';
import { usePart } from '../../hooks/use-part.ts';
import type { Session, SessionSnapshot } from '../../session/session.ts';
import type { Language } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { type Entry, entriesOf } from './entries.ts';
import { firstLanguage } from './language.ts';
import { type Measures, measures } from './measures.ts';
import { preferences, type Work, workOf } from './work.ts';

export function useWork(session: Session): Work {
  const { subscribe, get } = workOf(session);
  return useSyncExternalStore(subscribe, get);
}

export function usePreferences(): EditorSettings {
  const stored = useSyncExternalStore(preferences.subscribe, preferences.get);
  return useMemo(() => sound(stored), [stored]);
}

/** The language that the open task is written in here; null without a task. */
export function useLanguage(session: Session): Language | null {
  useWork(session);
  return usePart(session, (snapshot) => languageOf(session, snapshot));
}

export function useEntries(session: Session): readonly Entry[] {
  const results = usePart(session, (snapshot) => snapshot.results);
  const task = usePart(session, (snapshot) => snapshot.task);
  return useMemo(() => entriesOf(results, task), [results, task]);
}

export function languageOf(session: Session, { task, drafts }: SessionSnapshot): Language | null {
  if (task === null) return null;
  const chosen = workOf(session).get().languages[task.task_id];
  return chosen ?? firstLanguage(task, drafts, preferences.get().language);
}

export function useMeasures(): Measures {
  const { tag } = useTexts('work');
  return measures(tag);
}
