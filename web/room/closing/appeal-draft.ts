import { createSettings, type Settings } from '../../session/settings.ts';

/** What is written and not sent yet. It stays in this browser. */
interface AppealDraft {
  text: string;
  /** Of the call that sends this text; empty before it was tried. */
  key: string;
}

const drafts = new Map<string, Settings<AppealDraft>>();

/** One for each interview. */
export function appealDraft(id: string): Settings<AppealDraft> {
  const known = drafts.get(id);
  if (known) return known;
  const draft = createSettings<AppealDraft>(`appeal ${id}`, { text: '', key: '' }, () => localStorage);
  drafts.set(id, draft);
  return draft;
}
