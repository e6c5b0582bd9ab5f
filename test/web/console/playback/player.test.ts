import fc from 'fast-check';
import { afterIdle, idleIn } from '../../../../web/console/playback/idle.ts';
import { createPlayer } from '../../../../web/console/playback/player.ts';

const SECOND = 1_000;

/** A player whose frames come when the test says so. */
function play(line: { end: number; idle?: { from: number; to: number }[] }, at = 0) {
  let next: ((nowMs: number) => void) | null = null;
  let now = 0;
  const player = createPlayer({
    at,
    line: { idle: [], ...line },
    frame(draw) {
      next = draw;
      return () => {
        next = null;
      };
    },
  });
  const pass = (ms: number, frames = 1) => {
    for (let frame = 0; frame < frames; frame += 1) {
      now += ms;
      const draw = next;
      next = null;
      draw?.(now);
    }
  };
  return { player, pass, isAsking: () => next !== null };
}

describe('the clock of a playback', () => {
  it.each([0.5, 1, 32] as const)('goes %d times as fast', (speed) => {
    const { player, pass } = play({ end: 3_600 * SECOND });
    player.setSpeed(speed);
    player.toggle();
    pass(16);
    pass(100, 10);
    expect(player.get().at).toBeCloseTo(SECOND * speed);
  });

  it('stops at the end, asks for no frame then, and begins anew when it is played again', () => {
    const { player, pass, isAsking } = play({ end: 400 });
    player.toggle();
    pass(16);
    pass(200, 3);
    expect(player.get()).toMatchObject({ at: 400, isPlaying: false });
    pass(200);
    expect(isAsking()).toBe(false);
    player.toggle();
    pass(16);
    expect(player.get()).toMatchObject({ at: 0, isPlaying: true });
  });

  it('goes on where it was after a page was hidden', () => {
    const { player, pass } = play({ end: 3_600 * SECOND });
    player.toggle();
    pass(16);
    pass(600 * SECOND);
    expect(player.get().at).toBeLessThan(SECOND);
  });

  it('tells of many changes within a frame once, and holds to the line', () => {
    const { player, pass } = play({ end: 5 * SECOND });
    let told = 0;
    player.subscribe(() => {
      told += 1;
    });
    for (const at of [1, -7, 9_000_000]) player.seek(at);
    pass(16);
    expect(told).toBe(1);
    expect(player.get()).toMatchObject({ at: 5 * SECOND, jumps: 3, isPlaying: false });
  });

  it('skips idle stretches while it plays, also after a jump into one, and not when it is told not to', () => {
    const idle = [{ from: 10 * SECOND, to: 60 * SECOND }];
    const { player, pass } = play({ end: 90 * SECOND, idle });
    player.seek(30 * SECOND);
    pass(16);
    expect(player.get().at).toBe(30 * SECOND);
    player.toggle();
    pass(16);
    pass(16);
    expect(player.get().at).toBeCloseTo(60.016 * SECOND);
    player.setSkipsIdle(false);
    player.seek(30 * SECOND);
    pass(16);
    expect(player.get().at).toBeLessThan(31 * SECOND);
  });
});

describe('idle stretches', () => {
  it('leave something of what was before and of what comes', () => {
    expect(idleIn([61 * SECOND, 0, 5 * SECOND], 100 * SECOND)).toEqual([
      { from: 8 * SECOND, to: 60 * SECOND },
      { from: 64 * SECOND, to: 99 * SECOND },
    ]);
  });

  it('hold no moment at which something was, and are left by one look', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000)), fc.nat(1_000_000), (moments, at) => {
        const idle = idleIn(moments, 1_000_000);
        for (const moment of moments) expect(afterIdle(idle, moment)).toBe(moment);
        const next = afterIdle(idle, at);
        expect(next).toBeGreaterThanOrEqual(at);
        expect(afterIdle(idle, next)).toBe(next);
        expect(moments.filter((moment) => moment >= at && moment < next)).toEqual([]);
      }),
    );
  });
});
