import { draftStart, type LocalDraft, localDraftOf } from '../../../web/session/draft-start.ts';
import type { StoredDraft } from '../../../web/session/wire.ts';

function local(changes: Partial<LocalDraft>): LocalDraft {
  return { code: 'mine', revision: 5, baseRevision: 4, isSent: false, tried: null, ...changes };
}

function stored(revision: number, code = 'theirs'): StoredDraft {
  return { language: 'python', code, revision, saved_at: '2026-06-01T12:00:00.000Z' };
}

describe('the text that a page begins with', () => {
  it("is the server's where all here was confirmed", () => {
    expect(draftStart(local({ isSent: true }), stored(9))).toEqual({ kind: 'stored' });
    expect(draftStart(local({ isSent: true }), null)).toEqual({ kind: 'stored' });
  });

  it('is the own where it was written on what the server has', () => {
    expect(draftStart(local({}), stored(4))).toEqual({ kind: 'unsent', baseRevision: 4 });
    expect(draftStart(local({ baseRevision: 0 }), null)).toEqual({ kind: 'unsent', baseRevision: 0 });
  });

  it('is undecided where another device has saved meanwhile', () => {
    expect(draftStart(local({}), stored(6))).toEqual({ kind: 'conflict' });
    expect(draftStart(local({}), null)).toEqual({ kind: 'conflict' });
  });

  it('is no conflict where the answer to the own text was lost', () => {
    expect(draftStart(local({}), stored(5, 'mine'))).toEqual({ kind: 'stored' });
    const tried = { code: 'half of mine', revision: 5 };
    const newer = local({ revision: 7, tried });
    expect(draftStart(newer, stored(5, 'half of mine'))).toEqual({ kind: 'unsent', baseRevision: 5 });
    expect(draftStart(newer, stored(5, 'of somebody else'))).toEqual({ kind: 'conflict' });
  });
});

describe('what a browser keeps of a draft', () => {
  it('is left out when it is something else', () => {
    expect(localDraftOf(local({}))).toEqual(local({}));
    for (const value of [undefined, null, 'text', {}, { code: 1, revision: 1, baseRevision: 0 }]) {
      expect(localDraftOf(value)).toBeNull();
    }
  });
});
