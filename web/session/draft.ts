import { draftStart, type LocalDraft } from './draft-start.ts';
import { latest } from './latest.ts';
import type { Line } from './line.ts';
import type { Outcome } from './outcome.ts';
import type { Draft } from './session.ts';
import type { Language, Problem, StoredDraft } from './wire.ts';

/** The server takes one a second for a task. */
const PACE_MS = 1_000;

export interface DraftDocument {
  view(): Draft;
  edit(code: string): void;
  /** What another tab of this browser has left: it counts when it was not sent, and nothing here was changed. */
  restore(local: LocalDraft): void;
  /** What the server has, as it was just read; null: nothing. Before the first time nothing is sent. */
  reconcile(stored: StoredDraft | null): void;
  /** Ends a conflict. */
  resolve(choice: 'mine' | 'theirs'): void;
  /** Sends what is not sent, now that it may be. */
  send(): void;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
}

/** One task's text in one language, and its way to the server. Only what the server has confirmed is `saved`. */
export function createDraftDocument(options: {
  taskId: string;
  language: Language;
  template: string;
  local: LocalDraft | null;
  save: (draft: LocalDraft) => Promise<Outcome<{ revision: number; saved_at: string }>>;
  keep: (draft: LocalDraft) => Promise<void>;
  /** Whether this page is the one that writes. */
  mayWrite: () => boolean;
  line: Line;
  onChange: (draft: Draft) => void;
}): DraftDocument {
  const { taskId, language, template, mayWrite, line, onChange } = options;
  let draft: LocalDraft = options.local ?? {
    code: template,
    revision: 0,
    baseRevision: 0,
    isSent: true,
    tried: null,
  };
  let isReconciled = false;
  let saving: Draft['saving'] = draft.isSent ? 'saved' : 'unsaved';
  let savedAt: string | null = null;
  let theirs: StoredDraft | null = null;
  let problem: Problem | null = null;

  const keep = latest(options.keep);
  const send = latest(sendAll);

  function view(): Draft {
    return { taskId, language, code: draft.code, revision: draft.revision, saving, savedAt, theirs, problem };
  }

  function become(state: Draft['saving'], changes: Partial<LocalDraft> = {}): void {
    saving = state;
    if (state !== 'refused') problem = null;
    if (state !== 'conflict') theirs = null;
    draft = { ...draft, ...changes };
    onChange(view());
  }

  async function sendAll(): Promise<void> {
    while (isReconciled && !draft.isSent && mayWrite() && saving !== 'conflict' && saving !== 'refused') {
      await sendOnce();
      if (line.isClosed()) return;
      await line.pause(PACE_MS);
    }
  }

  /** The same text until it is answered: one whose answer was lost is answered again, and a newer one goes after it. */
  async function sendOnce(): Promise<void> {
    const sent = { ...draft };
    become('saving', { tried: { code: sent.code, revision: sent.revision } });
    keep(draft);
    const said = await line.deliver(
      () => options.save(sent),
      () => become('waiting'),
    );
    if (said === null) return;
    if (said.kind === 'answered') confirm(sent, said.answer);
    else refuse(said.problem);
    keep(draft);
  }

  function confirm(sent: LocalDraft, { revision, saved_at }: { revision: number; saved_at: string }): void {
    savedAt = saved_at;
    const isSent = draft.revision === sent.revision;
    become(isSent ? 'saved' : 'unsaved', { baseRevision: revision, isSent });
  }

  function refuse(refusal: Problem): void {
    if (refusal.code === 'draft_conflict') {
      theirs = refusal.draft ?? null;
      become('conflict');
    } else {
      problem = refusal;
      become('refused');
    }
  }

  function adopt(stored: StoredDraft | null): void {
    savedAt = stored?.saved_at ?? null;
    const revision = stored?.revision ?? 0;
    become('saved', {
      code: stored?.code ?? template,
      revision,
      baseRevision: revision,
      isSent: true,
      tried: null,
    });
  }

  return {
    view,
    edit(code) {
      if (code === draft.code) return;
      // What is too long can be made shorter; a task that is closed stays closed.
      const isFinal = saving === 'refused' && problem?.code !== 'invalid';
      const state = saving === 'conflict' || isFinal ? saving : 'unsaved';
      become(state, { code, revision: draft.revision + 1, isSent: false });
      keep(draft);
      send();
    },
    restore(local) {
      if (draft.isSent && !local.isSent) become('unsaved', local);
    },
    reconcile(stored) {
      isReconciled = true;
      const start = draftStart(draft, stored);
      if (start.kind === 'stored') adopt(stored);
      else if (start.kind === 'unsent') {
        const revision = Math.max(draft.revision, start.baseRevision + 1);
        become('unsaved', { baseRevision: start.baseRevision, revision });
      } else {
        theirs = stored;
        become('conflict');
      }
      keep(draft);
      send();
    },
    resolve(choice) {
      if (saving !== 'conflict') return;
      if (choice === 'theirs') adopt(theirs);
      else {
        const baseRevision = theirs?.revision ?? 0;
        const revision = Math.max(draft.revision, baseRevision) + 1;
        become('unsaved', { baseRevision, revision, isSent: false });
      }
      keep(draft);
      send();
    },
    send: () => send(),
    async settled() {
      await send.busy();
      await keep.busy();
    },
  };
}
