import { createHash } from 'node:crypto';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import { applyChanges, type Changes } from '../../../src/domain/integrity/changes.ts';
import { createEdits, type Edits, type EditsOf, type TextChange } from '../../../web/session/edits.ts';
import { createLine, type Line } from '../../../web/session/line.ts';
import { type Outcome, UNREACHABLE } from '../../../web/session/outcome.ts';
import { createStore, type Store } from '../../../web/session/store.ts';
import type { Edit, Language } from '../../../web/session/wire.ts';
import { freshIndexedDb } from '../../support/web/indexed-db.ts';
import { problem } from '../../support/web/problem.ts';
import { type ManualTimers, manualTimers } from '../../support/web/timers.ts';

const TEMPLATE = 'def solve():\n    pass\n';
const ANSWERED = { kind: 'answered', answer: null } as const;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('edits', () => {
  let timers: ManualTimers;
  let line: Line;
  let store: Store;
  let edits: Edits;
  let editor: EditorState;
  /** What the server has, each once. */
  let taken: (EditsOf & Edit)[];
  let calls: { seqs: number[]; keepalive: boolean }[];
  let answer: (batch: readonly Edit[]) => Outcome<null>;

  beforeEach(() => {
    freshIndexedDb();
    store = createStore(fail);
    editor = EditorState.create({ doc: TEMPLATE });
    [taken, calls] = [[], []];
    answer = () => ANSWERED;
    open();
  });
  afterEach(() => {
    edits.stop();
    line.close();
  });

  /** As a page that loads does. */
  function open(clientId = 'first page'): void {
    timers = manualTimers();
    line = createLine({ timers, random: () => 0, onSignedOut: () => {} });
    edits = createEdits({
      ...{ name: 'edits s', clientId, store, line, timers },
      async send(of, batch, keepalive) {
        calls.push({ seqs: batch.map(({ seq }) => seq), keepalive });
        const said = answer(batch);
        if (said.kind === 'answered') take(of, batch);
        return said;
      },
    });
  }

  function take({ clientId, taskId, language }: EditsOf, batch: readonly Edit[]): void {
    for (const edit of batch) {
      const isKnown = taken.some(
        (other) => other.clientId === clientId && other.taskId === taskId && other.seq === edit.seq,
      );
      if (!isKnown) taken.push({ clientId, taskId, language, ...edit });
    }
  }

  function change(
    spec: TransactionSpec,
    { kind = 'keys', language = 'python' }: { kind?: TextChange['kind']; language?: Language } = {},
  ): void {
    const transaction = editor.update(spec);
    const { anchor, head } = transaction.state.selection.main;
    const { changes, startState } = transaction;
    editor = transaction.state;
    const texts = { before: startState.doc, after: editor.doc };
    edits.change('task', language, { ...texts, changes, selection: { anchor, head }, kind });
  }

  function type(text: string): void {
    for (const insert of text)
      change({ changes: { from: editor.doc.length, insert }, selection: { anchor: editor.doc.length + 1 } });
  }

  async function settle(): Promise<void> {
    for (let turns = 0; turns < 40; turns += 1) await timers.pass(0);
  }

  async function flush(): Promise<void> {
    edits.flush();
    await settle();
  }

  /** The text after all that the server has. Throws where an edit does not go on from the text before it. */
  function replayed(from = TEMPLATE): string {
    return taken.reduce((text, edit) => {
      expect(edit.base_sha256).toBe(sha256(text));
      const after = applyChanges(text, edit.changes as Changes);
      expect(edit.sha256).toBe(sha256(after));
      return after;
    }, from);
  }

  it('replay to the text, with the selection after each, in UTF-16', async () => {
    await edits.start();
    type('# 🙂 ok');
    await flush();
    change({ changes: { from: 0, to: 3, insert: 'if' }, selection: { anchor: 0, head: 2 } });
    await flush();
    expect(replayed()).toBe(editor.doc.toString());
    expect(taken.at(-1)).toMatchObject({ seq: 2, selection: { anchor: 0, head: 2 } });
  });

  it('put keystrokes of 300 ms together, at the time of the last', async () => {
    await edits.start();
    for (const key of 'abcdefgh') {
      type(key);
      await timers.pass(100);
    }
    await timers.pass(5_000);
    await settle();
    expect(replayed()).toBe(`${TEMPLATE}abcdefgh`);
    expect(taken.map(({ at }) => at.slice(17))).toEqual(['00.200Z', '00.500Z', '00.700Z']);
  });

  it('leave a paste, and steps of the history, apart from keys', async () => {
    await edits.start();
    type('ab');
    change({ changes: { from: 0, insert: 'pasted\n' } }, { kind: 'paste' });
    change({ changes: { from: 0, insert: 'again\n' } }, { kind: 'paste' });
    type('c');
    change({ changes: { from: 0, to: 6 } }, { kind: 'history' });
    change({ changes: { from: 0, to: 7 } }, { kind: 'history' });
    await flush();
    expect(replayed()).toBe(`${TEMPLATE}abc`);
    expect(taken.map(({ changes }) => changes[0])).toEqual([
      TEMPLATE.length,
      [0, 'pasted', ''],
      [0, 'again', ''],
      TEMPLATE.length + 15,
      [13],
    ]);
  });

  it('go on from a text that the page has put there', async () => {
    await edits.start();
    type('a');
    editor = EditorState.create({ doc: 'the text of another device' });
    type('!');
    await flush();
    expect(taken.map(({ base_sha256 }) => base_sha256)).toEqual(
      [TEMPLATE, 'the text of another device'].map(sha256),
    );
    expect(taken.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('are told by language, under one count of the task', async () => {
    await edits.start();
    type('a');
    change({ changes: { from: 0, insert: '//' } }, { language: 'javascript' });
    await flush();
    expect(taken.map(({ language, seq }) => [language, seq])).toEqual([
      ['python', 1],
      ['javascript', 2],
    ]);
  });

  it('are read and hashed when no key is being handled', async () => {
    await edits.start();
    const { doc } = editor;
    let readings = 0;
    const read = () => {
      readings += 1;
      return doc.toString();
    };
    editor = EditorState.create({ doc: Object.assign(Object.create(doc), { toString: read }) });
    type('a');
    change({ changes: { from: 0, insert: 'pasted\n' } }, { kind: 'paste' });
    expect(readings).toBe(0);
    await timers.pass(0);
    expect(readings).toBe(1);
  });

  it('are counted once when an answer was lost, and sent again after a pause', async () => {
    await edits.start();
    answer = (batch) => {
      take({ clientId: 'first page', taskId: 'task', language: 'python' }, batch);
      return UNREACHABLE;
    };
    type('a');
    await flush();
    answer = () => ANSWERED;
    type('b');
    await timers.pass(10_000);
    await settle();
    expect(replayed()).toBe(`${TEMPLATE}ab`);
    expect(calls.map(({ seqs }) => seqs)).toEqual([[1], [1], [2]]);
  });

  it('wait for as long as the server asks', async () => {
    await edits.start();
    answer = () => ({ kind: 'later', retryAfterMs: 30_000, problem: null });
    type('a');
    await flush();
    answer = () => ANSWERED;
    await timers.pass(29_000);
    expect(taken).toEqual([]);
    await timers.pass(1_000);
    await settle();
    expect(replayed()).toBe(`${TEMPLATE}a`);
  });

  it('go on over a reload, as those of the page that they were made on', async () => {
    await edits.start();
    answer = () => UNREACHABLE;
    type('a');
    await flush();
    line.close();
    edits.stop();
    open('second page');
    answer = () => ANSWERED;
    type('b');
    await edits.start();
    await flush();
    expect(replayed()).toBe(`${TEMPLATE}ab`);
    expect(taken.map(({ clientId, seq }) => [clientId, seq])).toEqual([
      ['first page', 1],
      ['second page', 1],
    ]);
  });

  it('are not lost when the page goes in the middle of a word, and nobody hears what becomes of a call', async () => {
    await edits.start();
    answer = () => UNREACHABLE;
    type('a');
    edits.flushNow();
    edits.stop();
    line.close();
    await settle();
    open('second page');
    answer = () => ANSWERED;
    await edits.start();
    await flush();
    expect(replayed()).toBe(`${TEMPLATE}a`);
    expect(taken).toMatchObject([{ clientId: 'first page', seq: 1 }]);
  });

  it('are sent when the page is hidden, in a call that outlives it', async () => {
    await edits.start();
    type('a');
    edits.flushNow();
    await settle();
    expect(calls).toEqual([{ seqs: [1], keepalive: true }]);
    expect(replayed()).toBe(`${TEMPLATE}a`);
  });

  it('leave out the number of one that the server does not take', async () => {
    await edits.start();
    answer = (batch) =>
      batch.some(({ changes }) => JSON.stringify(changes).includes('bad'))
        ? { kind: 'refused', problem: problem(422, 'invalid') }
        : ANSWERED;
    type('a');
    change({ changes: { from: 0, insert: 'bad' } }, { kind: 'paste' });
    type('b');
    await flush();
    expect(taken.map(({ seq }) => seq)).toEqual([1, 3]);
  });
});

function fail(fault: unknown): never {
  throw fault;
}
