import { stageOf } from '../../../web/room/stage.ts';

describe('the stage of the time left', () => {
  it.each([
    [20 * 60_000, Number.POSITIVE_INFINITY],
    [15 * 60_000, 15],
    [15 * 60_000 - 1_000, 15],
    [5 * 60_000, 5],
    [59_000, 1],
    [0, 0],
  ])('with %d ms is %d, so that a threshold is passed once', (ms, stage) => {
    expect(stageOf(ms)).toBe(stage);
  });
});
