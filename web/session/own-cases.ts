import type { Store } from './store.ts';

/** A standard input that the candidate tries programs on; kept for each task, in this browser alone. */
export interface OwnCase {
  id: string;
  name: string;
  stdin: string;
}

/** More are not kept: a person has no use for them. */
const MOST_CASES = 50;

export interface OwnCases {
  read(taskId: string): Promise<readonly OwnCase[]>;
  /** Puts it in the place of the one with the same id, else behind all others. False when there are too many. */
  keep(taskId: string, ownCase: OwnCase): Promise<boolean>;
  drop(taskId: string, id: string): Promise<void>;
}

export function createOwnCases(store: Store, sessionId: string): OwnCases {
  const name = (taskId: string) => `cases ${sessionId} ${taskId}`;
  const read = async (taskId: string) => casesOf(await store.get(name(taskId)));

  return {
    read,
    async keep(taskId, ownCase) {
      const cases = await read(taskId);
      const isKnown = cases.some(({ id }) => id === ownCase.id);
      if (!isKnown && cases.length >= MOST_CASES) return false;
      const changed = isKnown
        ? cases.map((other) => (other.id === ownCase.id ? ownCase : other))
        : [...cases, ownCase];
      await store.set(name(taskId), changed);
      return true;
    },
    async drop(taskId, id) {
      const cases = await read(taskId);
      await store.set(
        name(taskId),
        cases.filter((other) => other.id !== id),
      );
    },
  };
}

function casesOf(stored: unknown): OwnCase[] {
  return Array.isArray(stored) ? stored : [];
}
