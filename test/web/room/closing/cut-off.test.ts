import { isCutOff } from '../../../../web/room/closing/cut-off.ts';
import type { OutboxItem } from '../../../../web/session/session.ts';
import { problem } from '../../../support/web/problem.ts';

const item: OutboxItem = { id: '1', at: '', state: 'waiting', problem: null, kind: 'message', text: 'Hello' };

describe('what was cut off by the end of an interview', () => {
  it('is what still waits, and what came too late', () => {
    expect(isCutOff(item)).toBe(true);
    expect(isCutOff({ ...item, state: 'refused', problem: problem(409, 'finished') })).toBe(true);
  });

  it('is not what was refused for another reason', () => {
    expect(isCutOff({ ...item, state: 'refused', problem: problem(422, 'invalid') })).toBe(false);
  });
});
