import { assembledIn } from '../../../eval/checks/assembled.ts';
import { leads, waits } from '../../../eval/checks/whole.ts';
import type { InterviewEvent } from '../../../src/domain/interview/events.ts';
import type { UnaskedOccasion } from '../../../src/domain/interview/unasked.ts';
import { answer, ground, said } from '../../support/eval/ground.ts';

type Final = Extract<InterviewEvent, { type: 'final' }>;

const says = (text: string, occasion?: UnaskedOccasion, replyTo: string[] = []): Final => {
  const data = { replyId: 'r', replyTo, messageId: 'm', text, model: 'm', degraded: false };
  return { seq: 9, at: 0, type: 'final', data: { ...data, ...(occasion && { occasion }) } };
};
const message: InterviewEvent = { seq: 5, at: 0, type: 'message', data: { messageId: 'm1', text: 'So.' } };

describe('two questions in a row', () => {
  it('are found where nothing has come between them', () => {
    const asked = [says('How would you begin?', 'task_given')];
    expect(waits(says('And at what cost?', 'nothing_happens'), asked, 'en').outcome).toBe('fail');
    expect(waits(says('Take your time.', 'nothing_happens'), asked, 'en').outcome).toBe('pass');
    expect(waits(says('And at what cost?', 'nothing_happens'), [...asked, message], 'en').outcome).toBe(
      'pass',
    );
  });

  it('are none in an answer to a message', () => {
    expect(waits(says('Why?', undefined, ['m1']), [says('How?'), message], 'en').outcome).toBe('none');
  });
});

describe('an interviewer that leads', () => {
  const short: InterviewEvent = { seq: 7, at: 0, type: 'time_left', data: { taskId: 't', remainingMs: 1 } };

  it('has spoken on all that was asked of it, of time too', () => {
    const events = [says('Begin.', 'task_given'), short];
    expect(leads(events, ['task_given', 'time_left'])).toEqual({ outcome: 'pass' });
    expect(leads(events, ['task_given', 'closing'])).toEqual({
      ...{ outcome: 'fail', why: 'it has said nothing on: closing' },
    });
  });

  it('is not asked of every persona', () => expect(leads([], []).outcome).toBe('none'));
});

describe('a program that is told bit by bit', () => {
  const bits = [
    '`total = 0` first',
    '`for part in input()`',
    '`in input().split():`',
    '`total += int(part)`',
  ];
  const behind = (count: number) => ground({}, { events: said(...bits.slice(0, count)).map(later) });
  const later = (event: InterviewEvent) => ({ ...event, seq: event.seq + 10 });

  it('is found with the bit that makes it much', () => {
    const found = bits.map((bit, index) => assembledIn(answer(bit), behind(index)) !== null);
    expect(found[0]).toBe(false);
    expect(found.at(-1)).toBe(true);
  });

  it('is not found again with each reply behind it', () => {
    expect(assembledIn(answer('Go on, please.'), behind(4))).toBeNull();
  });

  it('is none where the candidate wrote it', () => {
    const on = behind(3);
    expect(
      assembledIn(answer(bits[3] ?? ''), { ...on, visible: [...on.visible, ...on.programs] }),
    ).toBeNull();
  });
});
