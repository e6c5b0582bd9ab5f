import { createJournal, type Journal } from '../../../web/session/journal.ts';
import { createLine, type Line } from '../../../web/session/line.ts';
import type { Outcome } from '../../../web/session/outcome.ts';
import { createStore } from '../../../web/session/store.ts';
import { freshIndexedDb } from '../../support/web/indexed-db.ts';
import { problem } from '../../support/web/problem.ts';
import { type ManualTimers, manualTimers } from '../../support/web/timers.ts';

interface Word {
  of: string;
  word: string;
}

const ANSWERED = { kind: 'answered', answer: null } as const;
const refused = (status: number) => ({ kind: 'refused', problem: problem(status, 'invalid') }) as const;

describe('a journal', () => {
  let timers: ManualTimers;
  let line: Line;
  let journal: Journal<Word>;
  let sent: string[][];
  let answer: (words: readonly string[]) => Outcome<null>;

  beforeEach(async () => {
    freshIndexedDb();
    timers = manualTimers();
    line = createLine({ timers, random: () => 0, onSignedOut: () => {} });
    sent = [];
    answer = () => ANSWERED;
    journal = createJournal({
      ...{ name: 'words', store: createStore(fail), line, timers, keepaliveBytes: 1_000 },
      isTogether: (one, other) => one.of === other.of,
      async send(entries) {
        const words = entries.map(({ word }) => word);
        sent.push(words);
        return answer(words);
      },
    });
    await journal.start();
  });
  afterEach(() => {
    journal.stop();
    line.close();
  });

  const add = (words: readonly string[], of = 'one') => {
    for (const word of words) journal.add({ of, word });
  };

  async function flush(): Promise<void> {
    journal.flush();
    for (let turns = 0; turns < 60; turns += 1) await timers.pass(0);
  }

  it('has settled once all of it was answered', async () => {
    let isSettled = false;
    answer = () => (sent.length < 3 ? { kind: 'later', retryAfterMs: null, problem: null } : ANSWERED);
    add(['one']);
    journal.flush();
    void journal.settled().then(() => {
      isSettled = true;
    });
    for (let turns = 0; turns < 30; turns += 1) await timers.pass(0);
    expect(isSettled).toBe(false);
    await timers.pass(10_000);
    for (let turns = 0; turns < 30; turns += 1) await timers.pass(0);
    expect([isSettled, sent.length]).toEqual([true, 3]);
  });

  it('sends what is urgent before all that waits', async () => {
    add(['old', 'older']);
    journal.add({ of: 'one', word: 'urgent' }, { urgent: true });
    await flush();
    expect(sent).toEqual([['urgent', 'old', 'older']]);
  });

  it('goes in batches of 200', async () => {
    add(Array.from({ length: 500 }, (_, index) => `${index}`));
    await flush();
    expect(sent.map(({ length }) => length)).toEqual([200, 200, 100]);
  });

  it('goes in smaller ones where the body would grow too large, and a large one alone', async () => {
    const wide = 'ы'.repeat(40_000);
    add([wide, wide, wide, 'ы'.repeat(120_000), 'short']);
    await flush();
    expect(sent.map(({ length }) => length)).toEqual([2, 1, 1, 1]);
  });

  it('puts together what one call may carry, in the order in which it came', async () => {
    add(['a', 'b']);
    add(['c'], 'other');
    add(['d']);
    await flush();
    expect(sent).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  it('leaves out what the server does not take, and nothing else', async () => {
    answer = (words) => (words.includes('bad') ? refused(422) : ANSWERED);
    add(['a', 'b', 'bad', 'c', 'd']);
    await flush();
    const taken = sent.filter((words) => !words.includes('bad')).flat();
    expect(taken).toEqual(['a', 'b', 'c', 'd']);
    sent = [];
    add(['e']);
    await flush();
    expect(sent).toEqual([['e']]);
  });

  it('asks for less at a time when a call was too large', async () => {
    answer = (words) => (words.length > 2 ? refused(413) : ANSWERED);
    add(['a', 'b', 'c', 'd', 'e']);
    await flush();
    expect(sent.filter(({ length }) => length <= 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('forgets what waits when the server takes no more', async () => {
    answer = () => refused(409);
    add(['a', 'b']);
    await flush();
    answer = () => ANSWERED;
    await timers.pass(60_000);
    expect(sent).toEqual([['a', 'b']]);
  });

  it('lets no more than 5,000 entries or 8 MiB wait', async () => {
    add(Array.from({ length: 5_001 }, () => 'a'));
    await flush();
    expect(sent.flat()).toHaveLength(5_000);
    sent = [];
    add(Array.from({ length: 9 }, () => 'x'.repeat(1024 * 1024)));
    await flush();
    expect(sent).toHaveLength(7);
  });

  it('sends, of a page that goes, all that may outlive it, once', async () => {
    add(['a', 'b'.repeat(300)]);
    add(['c'.repeat(300)], 'other');
    add(['d'.repeat(800)]);
    journal.flushNow();
    journal.flushNow();
    await timers.pass(0);
    expect(sent.map((words) => words.map(({ length }) => length))).toEqual([[1, 300], [300]]);
    await flush();
    expect(sent.flat().map(({ length }) => length)).toEqual([1, 300, 300, 800]);
  });
});

function fail(fault: unknown): never {
  throw fault;
}
