import { latest } from './latest.ts';
import type { Line } from './line.ts';
import type { Outcome } from './outcome.ts';
import type { OutboxItem, Request } from './session.ts';
import type { Store } from './store.ts';
import type { CheckResult, Problem, RunResult } from './wire.ts';

/** More are not kept waiting. */
const MOST_ITEMS = 100;

/** The answer to an item. */
export type Reception =
  | { kind: 'message' }
  | { kind: 'run'; answer: RunResult }
  | { kind: 'check'; answer: CheckResult };

export interface Outbox {
  /** Brings back what an earlier page has left, and goes on with it. */
  load(): Promise<void>;
  /** Another page of this browser goes on with it. */
  leave(): void;
  /** Null when too many wait. */
  add(request: Request): OutboxItem | null;
  /** Takes an item out that is not on its way; null when it is, or is gone. */
  take(id: string): OutboxItem | null;
  /** The talk has these words now: the item that brought them is not shown beside them until its answer comes. */
  told(text: string): void;
  /** What events told of may not have happened: they tell of it again if it has. */
  untold(): void;
  /** Goes on, now that this page may send. */
  send(): void;
}

/** Messages do not wait for programs. Within a lane one goes after the other. */
type Lane = 'messages' | 'programs';
const LANES: readonly Lane[] = ['messages', 'programs'];

/**
 * What a person has asked for and the server has not answered. An item's id is its Idempotency-Key for ever, also over a
 * reload, so that each acts once however often it is sent.
 */
export function createOutbox(options: {
  name: string;
  store: Store;
  line: Line;
  /** Whether this page is the one of this browser that writes into the store. */
  mayKeep: () => boolean;
  /** Whether it is the one that writes to the server. */
  mayWrite: () => boolean;
  send: (item: OutboxItem) => Promise<Outcome<Reception>>;
  newId: () => string;
  date: () => number;
  onChange: (items: readonly OutboxItem[]) => void;
  onAnswer: (item: OutboxItem, reception: Reception) => void;
}): Outbox {
  const { name, store, line, mayKeep, mayWrite, newId, date, onChange, onAnswer } = options;
  let items: readonly OutboxItem[] = [];
  /** Ids of what the talk has before its answer came. */
  const told = new Set<string>();
  const keep = latest<readonly OutboxItem[]>((kept) => store.set(name, kept));
  const lanes = new Map(LANES.map((lane) => [lane, latest(() => drain(lane))]));

  function become(changed: readonly OutboxItem[]): void {
    items = changed;
    if (mayKeep()) keep(items);
    onChange(items.filter(({ id }) => !told.has(id)));
  }

  function mark(id: string, state: OutboxItem['state'], problem: Problem | null = null): void {
    become(items.map((item) => (item.id === id ? { ...item, state, problem } : item)));
  }

  function remove(id: string): void {
    told.delete(id);
    become(items.filter((item) => item.id !== id));
  }

  function send(): void {
    for (const sendLane of lanes.values()) sendLane();
  }

  async function drain(lane: Lane): Promise<void> {
    while (mayWrite() && !line.isClosed()) {
      const item = items.find(({ kind, state }) => laneOf(kind) === lane && state === 'waiting');
      if (!item) return;
      // The key is kept before it is used: a reload in the middle must not make another one.
      await keep.busy();
      await deliver(item);
    }
  }

  async function deliver(item: OutboxItem): Promise<void> {
    const said = await line.deliver<Reception | null>(
      async () => {
        if (!items.some(({ id }) => id === item.id)) return { kind: 'answered', answer: null };
        mark(item.id, 'sending');
        return options.send(item);
      },
      () => mark(item.id, 'waiting'),
    );
    if (said?.kind === 'refused') mark(item.id, 'refused', said.problem);
    if (said?.kind !== 'answered' || said.answer === null) return;
    remove(item.id);
    onAnswer(item, said.answer);
  }

  return {
    async load() {
      const stored = await store.get(name);
      const earlier = (Array.isArray(stored) ? stored : []).map((item: OutboxItem) =>
        item.state === 'sending' ? { ...item, state: 'waiting' as const } : item,
      );
      const known = new Set(items.map(({ id }) => id));
      become([...earlier.filter(({ id }) => !known.has(id)), ...items]);
      send();
    },
    leave() {
      items = [];
      onChange(items);
    },
    add(request) {
      if (items.length >= MOST_ITEMS) return null;
      const at = new Date(date()).toISOString();
      const item: OutboxItem = { id: newId(), at, state: 'waiting', problem: null, ...request };
      become([...items, item]);
      lanes.get(laneOf(item.kind))?.();
      return item;
    },
    take(id) {
      const item = items.find((other) => other.id === id);
      if (!item || item.state === 'sending') return null;
      remove(id);
      // It may be the one whose next try the lane waits for.
      line.wake();
      return item;
    },
    told(text) {
      const item = items.find(
        (other) =>
          other.kind === 'message' && other.state === 'sending' && other.text === text && !told.has(other.id),
      );
      if (!item) return;
      told.add(item.id);
      become(items);
    },
    untold() {
      told.clear();
      become(items);
    },
    send,
  };
}

function laneOf(kind: Request['kind']): Lane {
  return kind === 'message' ? 'messages' : 'programs';
}
