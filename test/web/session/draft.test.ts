import { createDraftDocument, type DraftDocument } from '../../../web/session/draft.ts';
import type { LocalDraft } from '../../../web/session/draft-start.ts';
import { createLine, type Line } from '../../../web/session/line.ts';
import { type Outcome, UNREACHABLE } from '../../../web/session/outcome.ts';
import type { Draft } from '../../../web/session/session.ts';
import type { StoredDraft } from '../../../web/session/wire.ts';
import { problem } from '../../support/web/problem.ts';
import { type ManualTimers, manualTimers } from '../../support/web/timers.ts';

type Saved = Outcome<{ revision: number; saved_at: string }>;

const AT = '2026-06-01T12:00:00.000Z';

const stored = (revision: number, code: string): StoredDraft => ({
  language: 'python',
  code,
  revision,
  saved_at: AT,
});

describe('a draft', () => {
  let timers: ManualTimers;
  let line: Line;
  let document: DraftDocument;
  /** Outcomes of the next calls; afterwards each is saved. */
  let outcomes: (Saved | Promise<Saved>)[];
  let sent: LocalDraft[];
  let kept: LocalDraft[];
  let views: Draft[];
  let mayWrite: boolean;

  beforeEach(() => {
    timers = manualTimers();
    line = createLine({ timers, random: () => 0, onSignedOut: () => {} });
    [outcomes, sent, kept, views, mayWrite] = [[], [], [], [], true];
    open(null);
  });
  afterEach(() => line.close());

  function open(local: LocalDraft | null): void {
    document = createDraftDocument({
      taskId: 'algorithms/a',
      language: 'python',
      template: 'pass\n',
      local,
      async save(draft) {
        sent.push(draft);
        return outcomes.shift() ?? { kind: 'answered', answer: { revision: draft.revision, saved_at: AT } };
      },
      keep: async (draft) => void kept.push(draft),
      mayWrite: () => mayWrite,
      line,
      onChange: (view) => views.push(view),
    });
  }

  const sentCode = () => sent.map(({ code }) => code);

  it('begins with the template, and with nothing to save', async () => {
    document.reconcile(null);
    await timers.pass(10_000);
    expect(document.view()).toMatchObject({ code: 'pass\n', saving: 'saved', savedAt: null });
    expect(sent).toEqual([]);
  });

  it('is saved only after the word of the server, and knows what it was written on', async () => {
    document.reconcile(stored(3, 'a'));
    await timers.pass(0);
    document.edit('ab');
    expect(document.view()).toMatchObject({ code: 'ab', revision: 4, saving: 'saving' });
    await timers.pass(0);
    expect(document.view()).toMatchObject({ saving: 'saved', savedAt: AT });
    expect(sent).toMatchObject([{ code: 'ab', revision: 4, baseRevision: 3 }]);
  });

  it('is sent at most once a second, the newest text each time', async () => {
    document.reconcile(null);
    for (let typed = 1; typed <= 30; typed += 1) {
      document.edit('x'.repeat(typed));
      await timers.pass(100);
    }
    await timers.pass(2_000);
    expect(sent.length).toBeLessThanOrEqual(4);
    expect(sent.at(-1)).toMatchObject({ code: 'x'.repeat(30), revision: 30 });
    expect(document.view().saving).toBe('saved');
    for (const [index, draft] of sent.entries()) {
      expect(draft.baseRevision).toBe(sent[index - 1]?.revision ?? 0);
    }
  });

  it('waits for as long as the server asks', async () => {
    document.reconcile(null);
    outcomes = [{ kind: 'later', retryAfterMs: 8_000, problem: problem(429, 'too_many_requests') }];
    document.edit('a');
    await timers.pass(7_999);
    expect([sent.length, document.view().saving]).toEqual([1, 'waiting']);
    await timers.pass(1);
    expect([sent.length, document.view().saving]).toEqual([2, 'saved']);
  });

  it('sends the same text until it is answered, and only then a newer one', async () => {
    document.reconcile(null);
    outcomes = [UNREACHABLE, UNREACHABLE];
    document.edit('a');
    await timers.pass(500);
    document.edit('ab');
    await timers.pass(60_000);
    expect(sentCode()).toEqual(['a', 'a', 'a', 'ab']);
    expect(sent.map(({ baseRevision }) => baseRevision)).toEqual([0, 0, 0, 1]);
  });

  it('is kept in the browser with its mark, before and after it is sent', async () => {
    document.reconcile(null);
    outcomes = [UNREACHABLE];
    document.edit('a');
    await timers.pass(0);
    expect(kept.at(-1)).toEqual({
      ...{ code: 'a', revision: 1, baseRevision: 0, isSent: false },
      tried: { code: 'a', revision: 1 },
    });
    await timers.pass(2_000);
    expect(kept.at(-1)).toMatchObject({ code: 'a', baseRevision: 1, isSent: true });
  });

  it('that was not sent is sent at load, as soon as it is known what the server has', async () => {
    open({ code: 'unsent', revision: 5, baseRevision: 4, isSent: false, tried: null });
    expect(document.view()).toMatchObject({ code: 'unsent', saving: 'unsaved' });
    await timers.pass(5_000);
    expect(sent).toEqual([]);
    document.reconcile(stored(4, 'older'));
    await timers.pass(0);
    expect(sent).toMatchObject([{ code: 'unsent', revision: 5, baseRevision: 4 }]);
  });

  it('takes what another tab has left unsent, unless something was changed here', async () => {
    const left = { code: 'left', revision: 3, baseRevision: 2, isSent: false, tried: null };
    document.reconcile(stored(2, 'a'));
    document.restore(left);
    document.reconcile(stored(2, 'a'));
    await timers.pass(0);
    expect(sent).toMatchObject([{ code: 'left', revision: 3, baseRevision: 2 }]);
    document.edit('own');
    document.restore({ ...left, code: 'of before' });
    expect(document.view().code).toBe('own');
  });

  it('shows both texts of a conflict and overwrites neither', async () => {
    document.reconcile(stored(1, 'a'));
    outcomes = [{ kind: 'refused', problem: problem(409, 'draft_conflict', { draft: stored(7, 'theirs') }) }];
    document.edit('mine');
    await timers.pass(0);
    document.edit('mine, longer');
    await timers.pass(60_000);
    expect(sent).toHaveLength(1);
    expect(document.view()).toMatchObject({
      code: 'mine, longer',
      saving: 'conflict',
      theirs: { code: 'theirs', revision: 7 },
    });
  });

  it('goes over the other text when a person chooses so', async () => {
    document.reconcile(stored(1, 'a'));
    outcomes = [{ kind: 'refused', problem: problem(409, 'draft_conflict', { draft: stored(7, 'theirs') }) }];
    document.edit('mine');
    await timers.pass(5_000);
    document.resolve('mine');
    await timers.pass(0);
    expect(sent.at(-1)).toMatchObject({ code: 'mine', revision: 8, baseRevision: 7 });
    expect(document.view()).toMatchObject({ saving: 'saved', theirs: null });
  });

  it('gives way to the other text when a person chooses so', async () => {
    open({ code: 'mine', revision: 5, baseRevision: 4, isSent: false, tried: null });
    document.reconcile(stored(7, 'theirs'));
    expect(document.view().saving).toBe('conflict');
    document.resolve('theirs');
    await timers.pass(5_000);
    expect(document.view()).toMatchObject({ code: 'theirs', revision: 7, saving: 'saved' });
    expect(sent).toEqual([]);
  });

  it('stays where it is when the task is closed, without asking again and again', async () => {
    document.reconcile(null);
    outcomes = [{ kind: 'refused', problem: problem(409, 'wrong_state') }];
    document.edit('late');
    await timers.pass(5_000);
    document.edit('later');
    await timers.pass(5_000);
    expect(document.view()).toMatchObject({
      code: 'later',
      saving: 'refused',
      problem: { code: 'wrong_state' },
    });
    expect(sent).toHaveLength(1);
  });

  it('that was too long is sent again when it was made shorter', async () => {
    document.reconcile(null);
    outcomes = [{ kind: 'refused', problem: problem(422, 'invalid') }];
    document.edit('too long');
    await timers.pass(5_000);
    document.edit('short');
    await timers.pass(0);
    expect(document.view()).toMatchObject({ saving: 'saved', problem: null });
  });

  it('is not sent by a page that does not write, and is once it does', async () => {
    mayWrite = false;
    document.reconcile(null);
    document.edit('a');
    await timers.pass(5_000);
    expect([sent.length, document.view().saving]).toEqual([0, 'unsaved']);
    mayWrite = true;
    document.send();
    await timers.pass(0);
    expect(document.view().saving).toBe('saved');
  });

  it('is kept while nobody is signed in, and saved after the sign-in', async () => {
    document.reconcile(null);
    outcomes = [{ kind: 'signed_out' }];
    document.edit('a');
    await timers.pass(3_600_000);
    expect([sent.length, document.view().saving]).toEqual([1, 'waiting']);
    line.signIn();
    await timers.pass(0);
    expect(document.view().saving).toBe('saved');
  });
});
