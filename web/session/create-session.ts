import { createActions } from './actions.ts';
import { bannersOf } from './banners.ts';
import { createConnection } from './connection.ts';
import { createDrafts } from './drafts.ts';
import { createEdits } from './edits.ts';
import { createEvents } from './events.ts';
import { clockOf, factsAfter } from './facts.ts';
import { EMPTY_FEED } from './feed.ts';
import { latest } from './latest.ts';
import { createLine } from './line.ts';
import { createOutbox } from './outbox.ts';
import { sendItem, withResult } from './programs.ts';
import { createSeating } from './seating.ts';
import { createServerClock } from './server-clock.ts';
import { type Banner, draftKey, type Session, type SessionSnapshot } from './session.ts';
import { watchSleep } from './sleep.ts';
import { createSnapshot } from './snapshot.ts';
import { createSteps } from './steps.ts';
import { type EventStream, openStream, type StreamState } from './stream.ts';
import type { Surroundings } from './surroundings.ts';
import { createTelemetry } from './telemetry.ts';
import type { Interview, StreamEvent } from './wire.ts';

const BEGINNING: SessionSnapshot = {
  phase: 'loading',
  signedOut: false,
  role: 'candidate',
  interview: null,
  task: null,
  feed: EMPTY_FEED,
  clock: { deadlineAt: null, stoppedAt: null, uncertaintyMs: null },
  connection: { state: 'connecting' },
  drafts: {},
  outbox: [],
  results: {},
  pending: new Set(),
  seat: { state: 'asking' },
  watched: false,
  telemetry: { sent: [], waiting: 0 },
  banners: [],
  reportUrl: null,
};

/** Events after which the task is read again. */
const TASK_EVENTS = new Set<StreamEvent['type']>([
  'task',
  'state',
  'hint',
  'verdict',
  'extended',
  'credited',
]);

/** So soon after its new stream the page tells of it: time may be given back, and the candidate wants to see it. */
const TOLD_WITHIN_MS = 5_000;

/** Builds the parts of a session and connects them; each decides for itself. */
export function createSession(surroundings: Surroundings): Session {
  const { sessionId, server, store, timers, page, random, newId, frame } = surroundings;
  const clientId = newId();
  const snapshot = createSnapshot(BEGINNING, frame);
  let problems: readonly Banner[] = [];
  let stream: EventStream | null = null;
  let wasOpen = false;
  /** Words of the candidate that came by event and are not in the feed yet. */
  const heard: string[] = [];
  /** The last event is there. */
  let isOver = false;
  /** Events so far that an answer about the interview may be older than. */
  let changes = 0;

  function show(changes: Partial<SessionSnapshot>): void {
    const banners = bannersOf({ ...snapshot.get(), ...changes }, { isLasting: store.isLasting(), problems });
    snapshot.set({ ...changes, banners });
  }

  const line = createLine({ timers, random, onSignedOut: (signedOut) => show({ signedOut }) });
  const serverClock = createServerClock(timers);
  const connection = createConnection({
    timers,
    probe: server.isThere,
    onChange: (state) => show({ connection: state }),
  });
  const steps = createSteps({
    line,
    newId,
    onPending: (pending) => show({ pending }),
    onProblems(changed) {
      problems = changed;
      show({});
    },
  });
  const events = createEvents({ server, line, frame, onEvent, onFeed });
  const seating = createSeating({
    ...surroundings,
    clientId,
    line,
    sit: () => server.seat(newId(), clientId),
    onLead: lead,
    onFollow: follow,
    onSeat,
    onEvent: events.receive,
    beforeYield: async () => {
      line.wake();
      edits.flush();
      await drafts.settled();
    },
  });
  const writes = { mayKeep: seating.leads, mayWrite: seating.mayWrite };
  const drafts = createDrafts({
    ...{ server, store, line, sessionId, clientId, ...writes },
    onChange: (draft) =>
      show({ drafts: { ...snapshot.get().drafts, [draftKey(draft.taskId, draft.language)]: draft } }),
  });
  const outbox = createOutbox({
    ...{ name: `outbox ${sessionId}`, store, line, newId, date: timers.date, ...writes },
    send: (item) => sendItem(server, item),
    onChange: (items) => show({ outbox: items }),
    onAnswer: (item, reception) => show({ results: withResult(snapshot.get().results, item, reception) }),
  });
  const telemetry = createTelemetry({
    ...{ name: `telemetry ${sessionId}`, clientId, store, line, timers },
    send: server.telemetry,
    onChange: (state) => show({ telemetry: state }),
  });
  const edits = createEdits({
    ...{ name: `edits ${sessionId}`, clientId, store, line, timers },
    send: server.edits,
  });

  const readInterview = latest(async () => {
    let sentAt = timers.now();
    let known = changes;
    const said = await line.deliver(
      async () => {
        sentAt = timers.now();
        known = changes;
        return server.interview();
      },
      () => stream === null && connection.streamIs({ state: 'broken' }),
    );
    if (said?.kind === 'answered') {
      const { server_time: serverTime } = said.answer;
      serverClock.answered({ sentAt, receivedAt: timers.now(), serverTime });
      show({ role: 'candidate' in said.answer ? 'watcher' : 'candidate' });
      if (known !== changes) readInterview();
      // An event that overtook the answer knows more than it.
      if (known === changes || snapshot.get().interview === null) setInterview(said.answer);
    } else if (said?.problem.status === 404) show({ phase: 'missing' });
    else if (said) steps.show('load', said.problem);
  });

  const readTask = latest(async () => {
    const said = await line.deliver(server.task);
    if (said?.kind !== 'answered') return;
    const { task } = said.answer;
    show({ task });
    if (task && snapshot.get().role === 'candidate') void drafts.open(task);
  });

  function setInterview(interview: Interview): void {
    const clock = clockOf(interview, snapshot.get().clock, serverClock.now());
    show({
      interview,
      clock: { ...clock, uncertaintyMs: serverClock.uncertaintyMs() },
      phase: interview.state === 'finished' ? 'finished' : 'open',
      ...(interview.report_ready && { reportUrl: `/interview/${sessionId}/report` }),
    });
  }

  function onFeed(feed: SessionSnapshot['feed']): void {
    for (const text of heard.splice(0)) outbox.told(text);
    show({ feed });
  }

  function onEvent(event: StreamEvent, isNew: boolean): void {
    if (event.type === 'message') heard.push(event.data.text);
    if (event.type === 'clock') serverClock.told(event.data.server_time);
    if (event.type === 'finished') isOver = true;
    if (event.type === 'watched') show({ watched: event.data.watching });
    if (event.type === 'seat') {
      seating.holderIs({ clientId: event.data.client_id, since: event.data.since });
    }
    if (event.type === 'resync') takeBack();
    if (TASK_EVENTS.has(event.type) || isOver) changes += 1;
    const { interview } = snapshot.get();
    if (interview === null) return;
    if (!isNew) {
      // Some of what is read may have happened since the interview was: that is read again, and not put together.
      if (TASK_EVENTS.has(event.type)) refresh();
      return;
    }
    const after = factsAfter(interview, event);
    if (after !== interview) setInterview(after);
    if (TASK_EVENTS.has(event.type)) readTask();
  }

  /** What was told of has not happened: what came of it is read again. */
  function takeBack(): void {
    heard.splice(0);
    outbox.untold();
    changes += 1;
    refresh();
  }

  /** The stream belongs to the leading tab of a browser, and to whoever watches. */
  function lead(): void {
    void outbox.load();
    void drafts.refresh();
    openEvents();
  }

  function openEvents(): void {
    stream?.close();
    wasOpen = false;
    // The server has nothing more to tell and would end each stream at once.
    if (isOver) {
      connection.streamIs({ state: 'ended' });
      return;
    }
    stream = openStream({
      ...{ line, timers, random, cursor: events.cursor },
      connect: (after, signal, lostMs) => server.stream(clientId, after, signal, lostMs),
      onEvent(event) {
        seating.tell(event);
        events.receive(event);
      },
      onState: streamIs,
    });
  }

  function streamIs(state: StreamState): void {
    connection.streamIs(state);
    if (state.state === 'refused') steps.show('load', state.problem);
    if (state.state !== 'open') return;
    if (snapshot.get().role === 'candidate') seating.streamOpened();
    if (wasOpen) streamIsBack();
    wasOpen = true;
  }

  function streamIsBack(): void {
    // What waits for its next try need not wait any longer: the server is there.
    line.wake();
    edits.flush();
    // What was written meanwhile goes first: nothing is given back for that time. But the word must not come too late.
    const patience = new Promise<void>((resolve) => timers.after(TOLD_WITHIN_MS, resolve));
    void Promise.race([edits.settled(), patience]).then(() => telemetry.observe('reconnect'));
    // What changed meanwhile without an event, above all the clock, is read again.
    refresh();
  }

  function follow(): void {
    stream?.close();
    stream = null;
    outbox.leave();
    connection.follow();
    void events.read();
  }

  function onSeat(seat: SessionSnapshot['seat']): void {
    const before = snapshot.get().seat.state;
    show({ seat });
    if (seat.state === before) return;
    if (seat.state === 'mine') {
      outbox.send();
      void drafts.refresh();
      readInterview();
      void telemetry.start();
      void edits.start();
    } else if (before === 'mine') stopTelling();
  }

  function flushNow(): void {
    telemetry.flushNow();
    edits.flushNow();
  }

  function stopTelling(): void {
    telemetry.stop();
    edits.stop();
  }

  function refresh(): void {
    readInterview();
    readTask();
  }

  function wake(): void {
    serverClock.distrust();
    refresh();
    if (stream) stream.wake();
    else line.wake();
  }

  function leave(): void {
    stream?.close();
    stream = null;
    seating.leave();
    store.rest();
  }

  async function begin(): Promise<void> {
    refresh();
    await Promise.all([events.read(), readInterview.busy()]);
    if (line.isClosed() || snapshot.get().interview === null) return;
    if (snapshot.get().role === 'candidate') seating.join();
    else openEvents();
  }

  const ignore = [
    page.onWake(wake),
    watchSleep(timers, wake),
    // By itself a stream notices late that nothing comes.
    page.onOffline(() => stream?.breakOff()),
    page.onHidden(() => {
      line.wake();
      flushNow();
    }),
    page.onLeave(() => {
      flushNow();
      leave();
    }),
    page.onReturn(() => void begin()),
  ];
  void begin();

  return {
    subscribe: snapshot.subscribe,
    getSnapshot: snapshot.get,
    serverNow: serverClock.now,
    actions: createActions({
      ...{ server, snapshot: snapshot.get, line, steps, seating, drafts, outbox, telemetry, edits },
      reconnect: () => stream?.reconnect(),
    }),
    close() {
      for (const stop of ignore) stop();
      flushNow();
      stopTelling();
      leave();
      connection.close();
      line.close();
    },
  };
}
