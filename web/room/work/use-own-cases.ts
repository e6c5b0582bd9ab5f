import { useEffect, useMemo, useState } from 'react';
import { randomId } from '../../api/id.ts';
import { usePart } from '../../hooks/use-part.ts';
import { createOwnCases, type OwnCase } from '../../session/own-cases.ts';
import type { Session } from '../../session/session.ts';
import { createStore } from '../../session/store.ts';

/** Where the browser keeps nothing, they are there until the reload; the session says so for all that it keeps. */
const store = createStore(() => undefined);

export interface OwnCaseList {
  cases: readonly OwnCase[];
  selected: OwnCase | null;
  /** No more are kept for a task. */
  isFull: boolean;
  select: (id: string) => void;
  add: (name: string) => void;
  write: (stdin: string) => void;
  remove: () => void;
}

/** The candidate's own inputs for the open task. */
export function useOwnCases(session: Session): OwnCaseList {
  const sessionId = usePart(session, ({ interview }) => interview?.session_id ?? null);
  const taskId = usePart(session, ({ task }) => task?.task_id ?? null);
  const kept = useMemo(() => (sessionId === null ? null : createOwnCases(store, sessionId)), [sessionId]);
  const [cases, setCases] = useState<readonly OwnCase[]>([]);
  const [selectedId, select] = useState<string | null>(null);
  const [isFull, setFull] = useState(false);
  const selected = cases.find(({ id }) => id === selectedId) ?? cases[0] ?? null;

  useEffect(() => {
    if (kept === null || taskId === null) return;
    let isGone = false;
    void kept.read(taskId).then((read) => {
      if (!isGone) setCases(read);
    });
    return () => {
      isGone = true;
    };
  }, [kept, taskId]);

  async function keep(ownCase: OwnCase): Promise<boolean> {
    return kept !== null && taskId !== null && (await kept.keep(taskId, ownCase));
  }

  return {
    cases,
    selected,
    isFull,
    select,
    add(name) {
      const added = { id: randomId(), name, stdin: '' };
      void keep(added).then((isKept) => {
        setFull(!isKept);
        if (!isKept) return;
        setCases((before) => [...before, added]);
        select(added.id);
      });
    },
    write(stdin) {
      if (selected === null) return;
      const written = { ...selected, stdin };
      setCases((before) => before.map((one) => (one.id === written.id ? written : one)));
      void keep(written);
    },
    remove() {
      if (selected === null || kept === null || taskId === null) return;
      setFull(false);
      setCases((before) => before.filter(({ id }) => id !== selected.id));
      void kept.drop(taskId, selected.id);
    },
  };
}
