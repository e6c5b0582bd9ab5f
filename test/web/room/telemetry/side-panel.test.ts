import { panelChange } from '../../../../web/room/telemetry/side-panel.ts';

const SIZE = { outerWidth: 1280, outerHeight: 900, innerWidth: 1280, innerHeight: 780, devicePixelRatio: 1 };

describe('a change of size', () => {
  it('is a panel where the page has lost or won its room and the window stayed', () => {
    const beside = { ...SIZE, innerWidth: 900 };
    const below = { ...SIZE, innerHeight: 500 };
    expect(panelChange(SIZE, beside)).toBe('open');
    expect(panelChange(SIZE, below)).toBe('open');
    expect(panelChange(below, SIZE)).toBe('closed');
  });

  it.each([
    ['the window was resized', { outerWidth: 900, innerWidth: 900 }],
    ['the page was zoomed', { innerWidth: 1024, innerHeight: 624, devicePixelRatio: 1.25 }],
    ['a bar came', { innerHeight: 740 }],
    ['nothing has changed', {}],
  ])('is none where %s', (_, change) => {
    expect(panelChange(SIZE, { ...SIZE, ...change })).toBeNull();
  });
});
