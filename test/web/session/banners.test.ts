import { bannersOf } from '../../../web/session/banners.ts';
import type { Draft, SessionSnapshot } from '../../../web/session/session.ts';

const draft: Draft = {
  taskId: 'algorithms/a',
  language: 'python',
  code: '',
  revision: 1,
  saving: 'saved',
  savedAt: null,
  theirs: null,
  problem: null,
};

function kinds(
  changes: Partial<Pick<SessionSnapshot, 'signedOut' | 'connection' | 'drafts'>>,
  isLasting = true,
): string[] {
  const snapshot = {
    signedOut: false,
    connection: { state: 'open' } as const,
    drafts: { a: draft },
    ...changes,
  };
  return bannersOf(snapshot, { isLasting, problems: [] }).map(({ kind }) => kind);
}

describe('banners', () => {
  it('are none while all is well, or only about to be', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ connection: { state: 'reconnecting', since: 0 } })).toEqual([]);
  });

  it('say what is wrong, gravest first', () => {
    const drafts = { a: { ...draft, saving: 'conflict' as const } };
    const connection = { state: 'offline', since: 0 } as const;
    expect(kinds({ signedOut: true, connection, drafts }, false)).toEqual([
      ...['signed_out', 'offline', 'conflict', 'no_storage'],
    ]);
    expect(kinds({ connection: { state: 'replaced' } })).toEqual(['replaced']);
  });
});
