import type { ChangeSet, Text } from '@codemirror/state';
import { createJournal } from './journal.ts';
import type { Line } from './line.ts';
import type { Outcome } from './outcome.ts';
import { sha256 } from './sha256.ts';
import type { Store } from './store.ts';
import type { Timers } from './timers.ts';
import type { Edit, Language } from './wire.ts';

/** Keystrokes of so long become one edit, so that at most three or four a second are hashed. */
const BURST_MS = 300;
/** All calls that may outlive the page have 64 KiB together: the others are telemetry, and a draft. */
const KEEPALIVE_BYTES = 40 * 1024;

/** A change of an editor's text, made by a person. */
export interface TextChange {
  before: Text;
  changes: ChangeSet;
  after: Text;
  selection: { anchor: number; head: number };
  /** `keys` are put together with those just before them, steps of the history among themselves; what comes at once is not. */
  kind: 'keys' | 'history' | 'paste';
}

/** Edits of one page in one language of a task: what a call carries. */
export interface EditsOf {
  /** The page that they were made on, whichever page sends them. */
  clientId: string;
  taskId: string;
  language: Language;
}

export interface Edits {
  /** Sends from now on, first what an earlier page has left. */
  start(): Promise<void>;
  change(taskId: string, language: Language, change: TextChange): void;
  /** Sends what waits, and what was typed just now. */
  flush(): void;
  /** Resolves when nothing is being sent. */
  settled(): Promise<void>;
  /** The page is hidden or goes: sends what may outlive it, without waiting for the answer. */
  flushNow(): void;
  /** Another page writes from now on. */
  stop(): void;
}

type Entry = EditsOf & { edit: Edit };
type Typed = EditsOf & Pick<Edit, 'at'> & TextChange;

/**
 * What is typed, as the text's changes with the hash of the text before and after each. A page numbers its own from 1 in each
 * task. Nothing is hashed while a key is handled.
 */
export function createEdits(options: {
  name: string;
  clientId: string;
  store: Store;
  line: Line;
  timers: Timers;
  send: (of: EditsOf, edits: Edit[], keepalive: boolean) => Promise<Outcome<unknown>>;
}): Edits {
  const { name, clientId, store, line, timers } = options;
  const lastSeqs = new Map<string, number>();
  /** What is still being typed. */
  let burst: Typed | null = null;
  let stopWaiting = () => {};
  const ended: Typed[] = [];
  let known: { text: Text; sha256: string } | null = null;

  const journal = createJournal<Entry>({
    ...{ name, store, line, timers, keepaliveBytes: KEEPALIVE_BYTES },
    isTogether: (one, other) =>
      one.clientId === other.clientId && one.taskId === other.taskId && one.language === other.language,
    send: (entries, keepalive) =>
      options.send(
        entries[0],
        entries.map(({ edit }) => edit),
        keepalive,
      ),
  });
  function end(): void {
    stopWaiting();
    if (burst) ended.push(burst);
    burst = null;
  }

  /** Numbers, hashes and keeps all that was typed. */
  function settle(): void {
    end();
    for (const typed of ended.splice(0)) journal.add(entryOf(typed));
  }

  function entryOf({ clientId, taskId, language, at, before, changes, after, selection }: Typed): Entry {
    const seq = (lastSeqs.get(taskId) ?? 0) + 1;
    lastSeqs.set(taskId, seq);
    const base_sha256 = hashOf(before);
    const edit = { seq, at, base_sha256, changes: changes.toJSON(), selection, sha256: hashOf(after) };
    return { clientId, taskId, language, edit };
  }

  /** An edit begins as a rule with the text that the one before it has left. */
  function hashOf(text: Text): string {
    if (text !== known?.text) known = { text, sha256: sha256(text.toString()) };
    return known.sha256;
  }

  return {
    start: journal.start,
    change(taskId, language, change) {
      const at = new Date(timers.date()).toISOString();
      const next = { clientId, taskId, language, at, ...change };
      if (burst && isOneBurst(burst, next)) {
        const changes = burst.changes.compose(next.changes);
        burst = { ...next, before: burst.before, changes };
        return;
      }
      end();
      burst = next;
      stopWaiting = timers.after(next.kind === 'paste' ? 0 : BURST_MS, settle);
    },
    flush() {
      settle();
      journal.flush();
    },
    settled: journal.settled,
    flushNow() {
      settle();
      journal.flushNow();
    },
    stop() {
      settle();
      journal.stop();
    },
  };
}

function isOneBurst(burst: Typed, next: Typed): boolean {
  return (
    burst.taskId === next.taskId &&
    burst.language === next.language &&
    burst.kind === next.kind &&
    next.kind !== 'paste' &&
    burst.after === next.before
  );
}
