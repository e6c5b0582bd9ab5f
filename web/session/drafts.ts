import { createDraftDocument, type DraftDocument } from './draft.ts';
import { localDraftOf } from './draft-start.ts';
import type { Line } from './line.ts';
import type { Server } from './server.ts';
import { type Draft, draftKey } from './session.ts';
import type { Store } from './store.ts';
import type { Language, StoredDraft, Task } from './wire.ts';

export interface Drafts {
  /** Makes a task's texts ready: what the browser keeps at once, and what the server has as soon as it says so. */
  open(task: Task): Promise<void>;
  /** The editor's text as it is now; what is typed while a task's texts are still being made ready counts too. */
  edit(taskId: string, language: Language, code: string): void;
  /** Undefined until the task is open. */
  find(taskId: string, language: Language): DraftDocument | undefined;
  /** This page writes from now on: what the browser and the server have may be another page's by now. */
  refresh(): Promise<void>;
  settled(): Promise<void>;
}

/** The texts of all tasks and languages of an interview. */
export function createDrafts({
  server,
  store,
  line,
  sessionId,
  clientId,
  mayKeep,
  mayWrite,
  onChange,
}: {
  server: Pick<Server, 'drafts' | 'saveDraft'>;
  store: Store;
  line: Line;
  sessionId: string;
  clientId: string;
  /** Whether this page is the one of this browser that writes into the store. */
  mayKeep: () => boolean;
  /** Whether it is the one that writes to the server. */
  mayWrite: () => boolean;
  onChange: (draft: Draft) => void;
}): Drafts {
  const documents = new Map<string, DraftDocument>();
  const opening = new Map<string, Promise<void>>();
  /** What was typed before its document was there. */
  const early = new Map<string, string>();

  const nameOf = (taskId: string, language: Language) => `draft ${sessionId} ${draftKey(taskId, language)}`;

  async function begin({ task_id: taskId, languages }: Task): Promise<void> {
    for (const { id: language, template } of languages) {
      const key = draftKey(taskId, language);
      const name = nameOf(taskId, language);
      const local = localDraftOf(await store.get(name));
      const document = createDraftDocument({
        taskId,
        language,
        template,
        local,
        save: (draft) => server.saveDraft({ ...draft, taskId, language, clientId }),
        keep: async (draft) => {
          if (mayKeep()) await store.set(name, draft);
        },
        mayWrite,
        line,
        onChange,
      });
      documents.set(key, document);
      const typed = early.get(key);
      early.delete(key);
      // A text that was kept goes before what was typed into its place in the moment before it was read.
      if (typed !== undefined && local === null) document.edit(typed);
      else onChange(document.view());
    }
    await readStored(taskId);
  }

  async function readLocal(taskId: string): Promise<void> {
    for (const document of documentsOf(taskId)) {
      const local = localDraftOf(await store.get(nameOf(taskId, document.view().language)));
      if (local) document.restore(local);
    }
  }

  async function readStored(taskId: string): Promise<void> {
    const said = await line.deliver(() => server.drafts(taskId));
    if (said?.kind !== 'answered') return;
    for (const document of documentsOf(taskId)) {
      const { language } = document.view();
      document.reconcile(said.answer.drafts.find((draft) => draft.language === language) ?? null);
    }
    for (const draft of said.answer.drafts) showUnoffered(taskId, draft);
  }

  /** A text in a language that the task does not take any more can be read. */
  function showUnoffered(taskId: string, { language, code, revision, saved_at }: StoredDraft): void {
    if (documents.has(draftKey(taskId, language))) return;
    const kept = { taskId, language, code, revision, savedAt: saved_at };
    onChange({ ...kept, saving: 'saved', theirs: null, problem: null });
  }

  function documentsOf(taskId: string): DraftDocument[] {
    return [...documents.values()].filter((document) => document.view().taskId === taskId);
  }

  return {
    open(task) {
      const known = opening.get(task.task_id) ?? begin(task);
      opening.set(task.task_id, known);
      return known;
    },
    edit(taskId, language, code) {
      const key = draftKey(taskId, language);
      const document = documents.get(key);
      if (document) document.edit(code);
      else early.set(key, code);
    },
    find: (taskId, language) => documents.get(draftKey(taskId, language)),
    async refresh() {
      await Promise.all(
        [...opening.keys()].map(async (taskId) => {
          await readLocal(taskId);
          await readStored(taskId);
        }),
      );
    },
    async settled() {
      await Promise.all([...documents.values()].map((document) => document.settled()));
    },
  };
}
