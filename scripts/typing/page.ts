import { createHash } from 'node:crypto';
import { ChangeSet, Text } from '@codemirror/state';
import type { Random } from '../../bench/adaptive/random.ts';
import type { Language, TelemetryType } from '../../src/domain/vocabulary.ts';
import type { Call } from './recording.ts';

/** How a page tells of itself, and how its calls get to the server. */
export interface PageSettings {
  clientId: string;
  agent: string;
  network: string;
  /** Its clock minus the server's at a moment, ms. */
  skewMs: (at: number) => number;
  /** Keys within so many ms become one edit; 0: each is one. */
  gatherMs: number;
  /** Calls are made so often. */
  sendMs: number;
  /** How long a call takes, ms. */
  wayMs: (random: Random) => number;
  /** Whether it tells events, and whether it tells of pastes. */
  tellsEvents: boolean;
  tellsPastes: boolean;
  tellsHashes: boolean;
}

/** The clock that the pages of a session share: true time, ms since the epoch. */
export interface Clock {
  at: number;
}

/**
 * A page with an editor, as far as the server hears of it: changes become edits, events are told, and both go out in
 * batches. Whoever uses it moves the caret and the time.
 */
export function createPage(options: {
  settings: PageSettings;
  clock: Clock;
  random: Random;
  sessionId: string;
  calls: Call[];
}) {
  const { settings, clock, random, sessionId, calls } = options;
  let doc = Text.empty;
  let language: Language = 'python';
  let taskId = '';
  let caret = 0;
  let gathered: { changes: ChangeSet; base: Text; due: number } | null = null;
  const edits: object[] = [];
  const events: object[] = [];
  let editSeqs: Record<string, number> = {};
  let eventSeq = 0;
  let nextSend = clock.at + settings.sendMs;
  let lastReceived = 0;

  const stamp = () => new Date(clock.at + settings.skewMs(clock.at)).toISOString();

  function call(path: Call['path'], body: Record<string, unknown>, wayMs = settings.wayMs(random)): void {
    const received = clock.at + wayMs;
    lastReceived = Math.max(lastReceived, received);
    const from = { network: settings.network, agent: settings.agent };
    calls.push({ path, received_at: new Date(received).toISOString(), from, body });
  }

  function gather(changes: ChangeSet): void {
    gathered ??= { changes: ChangeSet.empty(doc.length), base: doc, due: clock.at + settings.gatherMs };
    gathered.changes = gathered.changes.compose(changes);
    doc = changes.apply(doc);
    if (settings.gatherMs === 0) settle();
  }

  function settle(): void {
    if (gathered === null) return;
    const { base, changes } = gathered;
    gathered = null;
    const seq = (editSeqs[taskId] ?? 0) + 1;
    editSeqs = { ...editSeqs, [taskId]: seq };
    edits.push({
      seq,
      at: stamp(),
      base_sha256: sha256(base.toString()),
      changes: changes.toJSON(),
      sha256: sha256(doc.toString()),
    });
  }

  function send(): void {
    while (edits.length > 0) {
      const batches = edits.splice(0, 200);
      call('/telemetry/edits', {
        ...{ session_id: sessionId, task_id: taskId, language, client_id: settings.clientId, batches },
      });
    }
    while (events.length > 0) {
      const of = events.splice(0, 200);
      call('/telemetry/anticheat', { session_id: sessionId, client_id: settings.clientId, events: of });
    }
  }

  function tell(type: TelemetryType, data?: object): void {
    if (!settings.tellsEvents || (type === 'paste' && !settings.tellsPastes)) return;
    eventSeq += 1;
    events.push({ seq: eventSeq, type, at: stamp(), ...(data && { data }) });
  }

  function ofText(text: string, target: string): object {
    const hash = settings.tellsHashes ? { sha256: sha256(text) } : {};
    return { length: [...text].length, ...hash, target };
  }

  function change(from: number, to: number, insert: string): void {
    gather(ChangeSet.of({ from, to, insert: Text.of(insert.split('\n')) }, doc.length));
    caret = from + insert.length;
  }

  const page = {
    settings,
    text: () => doc.toString(),
    caret: () => caret,
    tell,
    /** Opens a task with what the editor starts with. */
    open(task: string, of: Language, text: string): void {
      page.flush();
      taskId = task;
      language = of;
      doc = Text.of(text.split('\n'));
      caret = text.length;
    },
    /** Lets time go by, and what is due go out. */
    wait(ms: number): void {
      const end = clock.at + ms;
      while (Math.min(gathered?.due ?? end, nextSend) < end) {
        const due = gathered !== null && gathered.due <= nextSend ? gathered.due : nextSend;
        clock.at = Math.max(clock.at, due);
        if (gathered !== null && gathered.due <= clock.at) settle();
        if (nextSend <= clock.at) {
          send();
          nextSend = clock.at + settings.sendMs;
        }
      }
      clock.at = end;
    },
    moveTo: (place: number) => {
      caret = place;
    },
    change,
    insert: (text: string) => change(caret, caret, text),
    erase: (length: number) => change(caret - length, caret, ''),
    /** Writes over what is ahead, as brackets that closed themselves are. */
    skip: (length: number) => {
      caret += length;
    },
    select: (from: number, to: number) => doc.sliceString(from, to),
    copy: (text: string, target = 'editor') => tell('copy', ofText(text, target)),
    cut(from: number, to: number): string {
      const text = doc.sliceString(from, to);
      tell('cut', ofText(text, 'editor'));
      change(from, to, '');
      return text;
    },
    paste(text: string, target = 'editor'): void {
      tell('paste', ofText(text, target));
      if (target === 'editor') page.insert(text);
    },
    /** Leaves the page for a while; `isHidden`: for another tab. */
    leave(ms: number, isHidden: boolean): void {
      tell('blur');
      if (isHidden) tell('visibility', { state: 'hidden' });
      page.flush();
      page.wait(ms);
      if (isHidden) tell('visibility', { state: 'visible' });
      tell('focus');
    },
    program(kind: 'run' | 'check', code = doc.toString()): void {
      page.flush();
      call(`/tasks/${kind}`, { session_id: sessionId, task_id: taskId, language, code });
    },
    flush(): void {
      settle();
      send();
    },
  };
  return page;
}

export type Page = ReturnType<typeof createPage>;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
