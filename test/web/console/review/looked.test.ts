import { lookedAt } from '../../../../web/console/review/looked.ts';

const SIGNALS = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('which signals somebody has looked at', () => {
  it('are those that they opened, until they say otherwise', () => {
    const opened = new Set(['a', 'b']);
    expect([...lookedAt(SIGNALS, { opened, said: new Map() })]).toEqual(['a', 'b']);
    const said = new Map([
      ['a', false],
      ['c', true],
    ]);
    expect([...lookedAt(SIGNALS, { opened, said })]).toEqual(['b', 'c']);
  });

  it('are none that is a signal no more', () => {
    expect([...lookedAt(SIGNALS, { opened: new Set(['z']), said: new Map() })]).toEqual([]);
  });
});
