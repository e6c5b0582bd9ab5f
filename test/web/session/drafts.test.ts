import { createDrafts } from '../../../web/session/drafts.ts';
import { createLine, type Line } from '../../../web/session/line.ts';
import type { Store } from '../../../web/session/store.ts';
import type { Task } from '../../../web/session/wire.ts';
import { manualTimers } from '../../support/web/timers.ts';

const AT = '2026-06-01T12:00:00.000Z';
const TASK = {
  task_id: 'algorithms/a',
  languages: [{ id: 'python', label: 'Python', template: 'pass\n' }],
} as Task;

describe('the texts of a task', () => {
  let line: Line;
  let saved: string[];
  /** Gives what the browser has kept. */
  let tell: (kept: unknown) => void;

  beforeEach(() => {
    line = createLine({ timers: manualTimers(), random: () => 0, onSignedOut: () => {} });
    saved = [];
  });
  afterEach(() => line.close());

  function open() {
    const kept = new Promise((resolve) => {
      tell = resolve;
    });
    const store = { get: () => kept, set: async () => {} } as unknown as Store;
    const drafts = createDrafts({
      server: {
        drafts: async () => ({
          kind: 'answered',
          answer: { active_language: null, drafts: [], edits_last_seq: {} },
        }),
        async saveDraft({ code, revision }) {
          saved.push(code);
          return { kind: 'answered', answer: { revision, sha256: '', saved_at: AT } };
        },
      },
      store,
      line,
      sessionId: 's',
      clientId: 'c',
      mayKeep: () => true,
      mayWrite: () => true,
      onChange: () => {},
    });
    return { drafts, opened: drafts.open(TASK) };
  }
  const codeOf = (drafts: ReturnType<typeof open>['drafts']) =>
    drafts.find(TASK.task_id, 'python')?.view().code;

  it('take what is typed before the browser has said what it kept', async () => {
    const { drafts, opened } = open();
    drafts.edit(TASK.task_id, 'python', 'x');
    drafts.edit(TASK.task_id, 'python', 'x = 1');
    tell(null);
    await opened;
    expect(codeOf(drafts)).toBe('x = 1');
    expect(saved).toEqual(['x = 1']);
  });

  it('hold on to a kept text that the server does not have', async () => {
    const { drafts, opened } = open();
    drafts.edit(TASK.task_id, 'python', 'pass\nx');
    tell({ code: 'an hour of work', revision: 7, baseRevision: 0, isSent: false, tried: null });
    await opened;
    expect(codeOf(drafts)).toBe('an hour of work');
    expect(saved).toEqual(['an hour of work']);
  });
});
