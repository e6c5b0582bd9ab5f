import { codeOf, firstLanguage, goneLanguages } from '../../../../web/room/work/language.ts';
import { draftKey } from '../../../../web/session/session.ts';
import { aCheck, aDraft, aTask } from '../../../support/web/snapshot.ts';

const task = aTask();
const draftsOf = (...drafts: ReturnType<typeof aDraft>[]) =>
  Object.fromEntries(drafts.map((draft) => [draftKey(draft.taskId, draft.language), draft]));

describe('the language of a task', () => {
  it('is the one that was saved last', () => {
    const drafts = draftsOf(
      aDraft({ language: 'python', savedAt: '2026-11-29T08:00:00.000Z' }),
      aDraft({ language: 'go', savedAt: '2026-11-29T08:00:01.000Z' }),
    );
    expect(firstLanguage(task, drafts, 'python')).toBe('go');
  });

  it('is before that the one that the person used last, if the task has it, else its first', () => {
    const unsaved = draftsOf(aDraft({ language: 'python', savedAt: null }));
    expect(firstLanguage(task, unsaved, 'go')).toBe('go');
    expect(firstLanguage(task, unsaved, 'cpp')).toBe('python');
  });

  it('is not offered any more where only a text of the task is there in it', () => {
    const drafts = draftsOf(
      aDraft(),
      aDraft({ language: 'cpp' }),
      aDraft({ taskId: 'backend/other', language: 'java' }),
    );
    expect(goneLanguages(task, drafts)).toEqual(['cpp']);
  });
});

describe('the text that is shown', () => {
  it('is the draft, else the template, also where an older text was submitted', () => {
    const submission = {
      ...aCheck(),
      at: '2026-11-29T08:00:00.000Z',
      language: 'python',
      code: 'old',
    } as const;
    expect(codeOf(task, draftsOf(aDraft()), 'python')).toBe('print(1)\n');
    expect(codeOf(aTask({ submissions: [submission] }), {}, 'python')).toBe('import sys\n');
  });

  it('is what was sent last in a language that has no template any more', () => {
    const submission = { ...aCheck(), at: '2026-11-29T08:00:00.000Z', language: 'cpp', code: 'old' } as const;
    expect(codeOf(aTask({ submissions: [submission] }), {}, 'cpp')).toBe('old');
  });
});
