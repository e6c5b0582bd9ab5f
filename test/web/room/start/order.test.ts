import { FIRST_ORDER, practicePath, tasksIn } from '../../../../web/room/start/order.ts';

describe('the address of a practice', () => {
  it('keeps how many tasks the interview after it shall have', () => {
    const path = practicePath('a-session', { ...FIRST_ORDER, maxTasks: 2 });
    expect(tasksIn(new URL(path, 'http://localhost').search)).toBe(2);
  });

  it.each(['', '?tasks=', '?tasks=0', '?tasks=7', '?tasks=1.5', '?tasks=many'])(
    'asks for as many as one has by default with %j',
    (search) => {
      expect(tasksIn(search)).toBe(FIRST_ORDER.maxTasks);
    },
  );
});
