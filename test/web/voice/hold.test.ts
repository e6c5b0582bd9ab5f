import { createHold } from '../../../web/voice/hold.ts';

describe('a button to speak', () => {
  it('ends with the press that began it, where that is held', () => {
    const hold = createHold();
    expect(hold.press(0, false)).toBe('begin');
    expect(hold.release(2_000)).toBe('end');
  });

  it('goes on after a short press until the next one', () => {
    const hold = createHold();
    expect(hold.press(0, false)).toBe('begin');
    expect(hold.release(120)).toBeNull();
    expect(hold.press(5_000, true)).toBe('end');
    expect(hold.release(6_000)).toBeNull();
  });

  it('does nothing where a press ends that began elsewhere', () => {
    expect(createHold().release(1_000)).toBeNull();
  });
});
