import { createLine, type Line } from '../../../web/session/line.ts';
import { createOutbox, type Outbox, type Reception } from '../../../web/session/outbox.ts';
import { type Outcome, UNREACHABLE } from '../../../web/session/outcome.ts';
import type { OutboxItem } from '../../../web/session/session.ts';
import { createStore, type Store } from '../../../web/session/store.ts';
import { freshIndexedDb } from '../../support/web/indexed-db.ts';
import { problem } from '../../support/web/problem.ts';
import { type ManualTimers, manualTimers } from '../../support/web/timers.ts';

const REFUSED: Outcome<Reception> = {
  kind: 'refused',
  problem: problem(409, 'finished', { detail: 'The interview is over.' }),
};

describe('the outbox', () => {
  let timers: ManualTimers;
  let line: Line;
  let store: Store;
  let outbox: Outbox;
  let items: readonly OutboxItem[];
  /** Ids in the order in which they were sent, each time. */
  let sent: string[];
  let answered: string[];
  let answer: (item: OutboxItem) => Outcome<Reception> | Promise<Outcome<Reception>>;
  let mayWrite: boolean;
  let ids: number;

  beforeEach(async () => {
    freshIndexedDb();
    store = createStore(fail);
    [sent, answered, mayWrite, ids] = [[], [], true, 0];
    answer = () => ({ kind: 'answered', answer: { kind: 'message' } });
    open();
    await outbox.load();
  });
  afterEach(() => line.close());

  /** As a page that loads does. */
  function open(): void {
    items = [];
    timers = manualTimers();
    line = createLine({ timers, random: () => 0, onSignedOut: () => {} });
    outbox = createOutbox({
      name: 'outbox s',
      store,
      line,
      mayKeep: () => true,
      mayWrite: () => mayWrite,
      async send(item) {
        sent.push(item.id);
        return answer(item);
      },
      newId: () => {
        ids += 1;
        return `id${ids}`;
      },
      date: timers.date,
      onChange: (changed) => {
        items = changed;
      },
      onAnswer: ({ id }) => answered.push(id),
    });
  }

  /** Also what the database does takes turns. */
  async function settle(): Promise<void> {
    for (let turns = 0; turns < 20; turns += 1) await timers.pass(0);
  }

  const say = (text: string) => outbox.add({ kind: 'message', text });
  const run = () =>
    outbox.add({ kind: 'run', taskId: 't', language: 'python', code: 'print(1)', revision: 1 });

  it('sends one after the other, in order', async () => {
    say('one');
    say('two');
    expect(items).toMatchObject([{ text: 'one' }, { text: 'two', state: 'waiting' }]);
    await settle();
    expect([sent, answered, items]).toEqual([['id1', 'id2'], ['id1', 'id2'], []]);
  });

  it('sends again under the same key until there is an answer', async () => {
    answer = () => UNREACHABLE;
    say('one');
    say('two');
    await settle();
    expect(items).toMatchObject([{ state: 'waiting' }, { state: 'waiting' }]);
    answer = () => ({ kind: 'answered', answer: { kind: 'message' } });
    await timers.pass(1_000);
    await settle();
    expect(sent).toEqual(['id1', 'id1', 'id2']);
  });

  it('shows no words that the talk has already, although their answer is not there', async () => {
    answer = () => new Promise(() => {});
    say('one');
    say('one');
    await settle();
    outbox.told('one');
    expect(items).toMatchObject([{ id: 'id2', state: 'waiting' }]);
    outbox.told('one');
    expect(items).toHaveLength(1);
    expect(await store.get('outbox s')).toHaveLength(2);
  });

  it('lets no message wait for a program', async () => {
    answer = ({ kind }) =>
      kind === 'run' ? new Promise(() => {}) : { kind: 'answered', answer: { kind: 'message' } };
    run();
    say('while it runs');
    await settle();
    expect(answered).toEqual(['id2']);
    expect(items).toMatchObject([{ id: 'id1', state: 'sending' }]);
  });

  it('goes on after a reload, with the key of before', async () => {
    answer = () => new Promise(() => {});
    say('one');
    say('two');
    await settle();
    line.close();
    open();
    answer = () => ({ kind: 'answered', answer: { kind: 'message' } });
    await outbox.load();
    expect(items).toMatchObject([
      { id: 'id1', text: 'one' },
      { id: 'id2', text: 'two' },
    ]);
    await settle();
    expect(sent).toEqual(['id1', 'id1', 'id2']);
    expect(await store.get('outbox s')).toEqual([]);
  });

  it('shows why something was refused, lets it be written anew, and goes on with the rest', async () => {
    answer = ({ id }) => (id === 'id1' ? REFUSED : { kind: 'answered', answer: { kind: 'message' } });
    say('one');
    say('two');
    await settle();
    expect(answered).toEqual(['id2']);
    expect(items).toMatchObject([
      { id: 'id1', state: 'refused', problem: { detail: 'The interview is over.' } },
    ]);
    expect(outbox.take('id1')).toMatchObject({ kind: 'message', text: 'one' });
    expect(items).toEqual([]);
  });

  it('does not send what was dropped while it waited', async () => {
    answer = () => UNREACHABLE;
    say('one');
    say('two');
    await settle();
    expect(outbox.take('id1')).toMatchObject({ text: 'one' });
    answer = () => ({ kind: 'answered', answer: { kind: 'message' } });
    await settle();
    expect([sent, answered]).toEqual([['id1', 'id2'], ['id2']]);
  });

  it('does not take back what is on its way', async () => {
    answer = () => new Promise(() => {});
    say('one');
    await settle();
    expect(outbox.take('id1')).toBeNull();
    expect(outbox.take('nothing')).toBeNull();
  });

  it('waits until this page may write', async () => {
    mayWrite = false;
    say('one');
    await settle();
    expect(sent).toEqual([]);
    mayWrite = true;
    outbox.send();
    await settle();
    expect(answered).toEqual(['id1']);
  });

  it('takes 100 and no more', () => {
    mayWrite = false;
    for (let count = 0; count < 100; count += 1) expect(say('x')).not.toBeNull();
    expect(say('x')).toBeNull();
  });
});

function fail(fault: unknown): never {
  throw fault;
}
