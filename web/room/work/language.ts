import { type Draft, draftKey } from '../../session/session.ts';
import type { Language, Task } from '../../session/wire.ts';

/** Languages that the task does not take any more and that a text of it is there in. */
export function goneLanguages(task: Task, drafts: Readonly<Record<string, Draft>>): Language[] {
  const offered = new Set(task.languages.map(({ id }) => id));
  const texts = [...draftsOf(task, drafts), ...task.runs, ...task.submissions];
  return [...new Set(texts.map(({ language }) => language))].filter((language) => !offered.has(language));
}

/** The one that was written in last, else the one that the person used before, else the task's first. */
export function firstLanguage(
  task: Task,
  drafts: Readonly<Record<string, Draft>>,
  lastUsed: string,
): Language | null {
  const saved = draftsOf(task, drafts)
    .filter(({ savedAt }) => savedAt !== null)
    .toSorted((one, other) => (other.savedAt ?? '').localeCompare(one.savedAt ?? ''));
  const offered = task.languages.map(({ id }) => id);
  return saved[0]?.language ?? offered.find((id) => id === lastUsed) ?? offered[0] ?? null;
}

/** The draft's text, else the template; of a language that has none any more what was sent in it last. */
export function codeOf(task: Task, drafts: Readonly<Record<string, Draft>>, language: Language): string {
  const draft = drafts[draftKey(task.task_id, language)];
  const sent = [...task.submissions, ...task.runs].find((one) => one.language === language);
  return draft?.code ?? templateOf(task, language) ?? sent?.code ?? '';
}

/** Null: the task does not take this language. */
export function templateOf(task: Task, language: Language): string | null {
  return task.languages.find(({ id }) => id === language)?.template ?? null;
}

function draftsOf(task: Task, drafts: Readonly<Record<string, Draft>>): Draft[] {
  return Object.values(drafts).filter(({ taskId }) => taskId === task.task_id);
}
