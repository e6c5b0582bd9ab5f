import type { ChangeSet, Text } from '@codemirror/state';
import { createJournal, listOf } from './journal.ts';
import { latest } from './latest.ts';
import type { Line } from './line.ts';
import type { Outcome } from './outcome.ts';
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
  flush(): Promise<void>;
  /** The page is hidden or goes: keeps what has no hash yet, and sends what may outlive it. */
  flushNow(): void;
  /** Another page writes from now on. */
  stop(): void;
}

type Entry = EditsOf & { edit: Edit };
type Typed = EditsOf & Pick<Edit, 'at'> & TextChange;
type Numbered = Typed & Pick<Edit, 'seq'>;
/** One whose page went before its texts were hashed. */
type Unhashed = EditsOf & { before: string; after: string; edit: Omit<Edit, 'base_sha256' | 'sha256'> };

/**
 * What is typed, as the text's changes with the hash of the text before and after each. A page numbers its own from 1 in each
 * task. Where the browser hashes nothing, nothing is told.
 */
export function createEdits(options: {
  name: string;
  clientId: string;
  store: Store;
  line: Line;
  timers: Timers;
  send: (of: EditsOf, edits: Edit[], keepalive: boolean) => Promise<Outcome<unknown>>;
  sha256: (text: string) => Promise<string | undefined>;
}): Edits {
  const { name, clientId, store, line, timers, sha256 } = options;
  const unhashedName = `${name} unhashed`;
  const lastSeqs = new Map<string, number>();
  /** What is still being typed, without its number. */
  let burst: Typed | null = null;
  let endBurst = () => {};
  let unhashed: readonly Numbered[] = [];
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
  const hash = latest(hashAll);
  const keepUnhashed = latest<readonly Unhashed[]>((kept) => store.set(unhashedName, kept));

  /** Ends what is being typed. */
  function commit(): void {
    endBurst();
    if (burst === null) return;
    const seq = (lastSeqs.get(burst.taskId) ?? 0) + 1;
    lastSeqs.set(burst.taskId, seq);
    unhashed = [...unhashed, { ...burst, seq }];
    burst = null;
    hash();
  }

  async function hashAll(): Promise<void> {
    for (let [first] = unhashed; first !== undefined; [first] = unhashed) {
      const base = known?.text === first.before ? known.sha256 : await sha256(first.before.toString());
      const after = await sha256(first.after.toString());
      unhashed = unhashed.slice(1);
      if (base === undefined || after === undefined) continue;
      known = { text: first.after, sha256: after };
      journal.add(entryOf(first, { base_sha256: base, sha256: after }));
    }
  }

  /** What an earlier page has left without hashes; what it has sent meanwhile counts once. */
  async function hashLeft(): Promise<void> {
    const left = listOf<Unhashed>(await store.get(unhashedName));
    if (left.length === 0) return;
    for (const { before, after, edit, ...of } of left) {
      const [base_sha256, hashAfter] = await Promise.all([sha256(before), sha256(after)]);
      if (base_sha256 === undefined || hashAfter === undefined) continue;
      journal.add({ ...of, edit: { ...edit, base_sha256, sha256: hashAfter } });
    }
    await store.delete(unhashedName);
  }

  /** Whoever goes has no time to hash. */
  function keepAll(): void {
    commit();
    if (unhashed.length > 0) keepUnhashed(unhashed.map(unhashedOf));
  }

  return {
    async start() {
      await hashLeft();
      await journal.start();
    },
    change(taskId, language, change) {
      const at = new Date(timers.date()).toISOString();
      const next = { clientId, taskId, language, at, ...change };
      if (burst && isOneBurst(burst, next)) {
        const changes = burst.changes.compose(next.changes);
        burst = { ...next, before: burst.before, changes };
        return;
      }
      commit();
      burst = next;
      if (next.kind === 'paste') commit();
      else endBurst = timers.after(BURST_MS, commit);
    },
    async flush() {
      commit();
      await hash.busy();
      journal.flush();
    },
    flushNow() {
      keepAll();
      journal.flushNow();
      void hash.busy().then(journal.flushNow);
    },
    stop() {
      keepAll();
      journal.stop();
    },
  };
}

function isOneBurst(burst: Typed, next: Typed): boolean {
  return (
    burst.taskId === next.taskId &&
    burst.language === next.language &&
    burst.kind === next.kind &&
    burst.after === next.before
  );
}

function entryOf(
  { seq, at, changes, selection, clientId, taskId, language }: Numbered,
  hashes: Pick<Edit, 'base_sha256' | 'sha256'>,
): Entry {
  const edit = { seq, at, changes: changes.toJSON(), selection, ...hashes };
  return { clientId, taskId, language, edit };
}

function unhashedOf({ before, after, changes, seq, at, selection, ...of }: Numbered): Unhashed {
  const { clientId, taskId, language } = of;
  const edit = { seq, at, changes: changes.toJSON(), selection };
  return { clientId, taskId, language, before: before.toString(), after: after.toString(), edit };
}
