import { speakingOf } from '../../../../web/room/chat/speaking.ts';
import type { Session } from '../../../../web/session/session.ts';

describe('what is being said in a room', () => {
  it('is known of each session and place, and lets go of all devices together', () => {
    const session = {} as Session;
    const speaking = speakingOf(session);
    expect(speaking.get()).toEqual({ message: 'nothing', answer: 'nothing' });
    speaking.tell('message', 'recording');
    expect(speakingOf(session).get()).toEqual({ message: 'recording', answer: 'nothing' });
    expect(speakingOf({} as Session).get().message).toBe('nothing');
    const ended: string[] = [];
    speaking.endBy('message', () => ended.push('message'));
    speaking.endBy('answer', () => ended.push('answer'));
    speakingOf(session).end();
    expect(ended).toEqual(['message', 'answer']);
  });

  it('is told once for each change', async () => {
    const speaking = speakingOf({} as Session);
    let told = 0;
    speaking.subscribe(() => {
      told += 1;
    });
    speaking.tell('answer', 'nothing');
    await Promise.resolve();
    expect(told).toBe(0);
    speaking.tell('answer', 'unsent');
    await Promise.resolve();
    expect(told).toBe(1);
  });
});
