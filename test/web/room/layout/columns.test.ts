import { type Columns, FIRST_COLUMNS, moved, soundColumns } from '../../../../web/room/layout/columns.ts';

describe('a pane that is moved', () => {
  it('changes places with its neighbour up and down', () => {
    expect(moved(FIRST_COLUMNS, 'results', 'up')).toEqual([['task'], ['results', 'editor'], ['chat']]);
    expect(moved(FIRST_COLUMNS, 'editor', 'down')).toEqual([['task'], ['results', 'editor'], ['chat']]);
  });

  it('leaves its neighbours for a column of its own', () => {
    expect(moved(FIRST_COLUMNS, 'results', 'left')).toEqual([['task'], ['results'], ['editor'], ['chat']]);
    expect(moved(FIRST_COLUMNS, 'results', 'right')).toEqual([['task'], ['editor'], ['results'], ['chat']]);
  });

  it('joins the next column at its foot when it is alone', () => {
    expect(moved(FIRST_COLUMNS, 'task', 'right')).toEqual([['editor', 'results', 'task'], ['chat']]);
    expect(moved(FIRST_COLUMNS, 'chat', 'left')).toEqual([['task'], ['editor', 'results', 'chat']]);
  });

  it.each([
    ['task', 'left'],
    ['task', 'up'],
    ['chat', 'right'],
    ['editor', 'up'],
    ['results', 'down'],
  ] as const)('stays where it is when there is nowhere to go: %s %s', (pane, direction) => {
    expect(moved(FIRST_COLUMNS, pane, direction)).toBe(FIRST_COLUMNS);
  });

  it('can get from any place to any other, and no pane is lost on the way', () => {
    let columns: Columns = FIRST_COLUMNS;
    for (let step = 0; step < 6; step += 1) {
      columns = moved(columns, 'task', 'right');
      expect(columns.flat().toSorted()).toEqual(['chat', 'editor', 'results', 'task']);
    }
    expect(columns.at(-1)).toEqual(['task']);
  });
});

describe('columns that a browser has stored', () => {
  it('are taken where each pane stands in them once', () => {
    const stored = [['chat', 'task'], ['results'], ['editor']];
    expect(soundColumns(stored)).toBe(stored);
  });

  it.each([
    [null],
    ['task'],
    [{}],
    [[['task']]],
    [[['task', 'editor', 'results', 'chat', 'chat']]],
    [[['task', 'editor', 'results', 'talk']]],
    [[['task', 'editor', 'results', 'chat'], []]],
  ])('are the first ones otherwise: %j', (stored) => {
    expect(soundColumns(stored)).toBe(FIRST_COLUMNS);
  });
});
