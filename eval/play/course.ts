import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { type Interview, type InterviewPlan, openTask } from '../../src/domain/interview/interview.ts';
import { isKept, maySpeak, occasionsAfter } from '../../src/domain/interview/leading.ts';
import { evolve, initialInterview } from '../../src/domain/interview/machine.ts';
import { hear, NOTHING_YET, type Talk } from '../../src/domain/interview/talk.ts';
import type { UnaskedOccasion } from '../../src/domain/interview/unasked.ts';
import type { When } from './script.ts';

/** How an interview stands after its events. */
export interface Course {
  interview: Interview;
  talk: Talk;
  /** On what the interviewer is about to speak unasked, by the rules that it leads by. */
  due: readonly UnaskedOccasion[];
  /** What it said last, the greeting too. */
  said: Extract<InterviewEvent, { type: 'final' }>['data'] | null;
}

export function courseOf(plan: InterviewPlan, events: readonly InterviewEvent[]): Course {
  const start: Course = { interview: initialInterview(plan), talk: NOTHING_YET, due: [], said: null };
  const course = events.reduce(follow, start);
  return {
    ...course,
    due: course.due.filter((occasion) => maySpeak(occasion, course.interview, course.talk)),
  };
}

function follow(course: Course, event: InterviewEvent): Course {
  const interview = evolve(course.interview, event);
  const talk = hear(course.talk, event);
  const said = event.type === 'final' ? event.data : course.said;
  const isOver = event.type === 'final' ? event.data.occasion : undefined;
  const wanted = [...course.due, ...occasionsAfter([event], interview, talk)];
  if (event.type === 'state' && event.data.outcome === 'solved') wanted.push('follow_up');
  const due = [...new Set(wanted)]
    .filter((occasion) => occasion !== isOver && (event.type !== 'message' || isKept(occasion)))
    .filter((occasion) => isKept(occasion) || maySpeak(occasion, interview, talk));
  return { interview, talk, said, due: interview.state === 'finished' ? [] : due };
}

/** Whether the interviewer has said all that it had to say, and every verdict and its feedback are there. */
export function isSettled({ interview, due }: Course): boolean {
  return interview.state !== 'evaluating' && interview.pending.length === 0 && due.length === 0;
}

/** Whether all that the condition names is so. */
export function holds(when: When | undefined, { interview, talk, said }: Course): boolean {
  if (!when) return true;
  const task = interview.tasks.at(-1);
  const facts: [boolean | undefined, boolean][] = [
    [when.asked, talk.awaits ?? false],
    [when.open, openTask(interview) !== null],
    [when.solved, task?.outcome === 'solved'],
  ];
  if (facts.some(([wanted, so]) => wanted !== undefined && wanted !== so)) return false;
  if (when.on !== undefined && said?.occasion !== when.on) return false;
  const text = (said?.text ?? '').toLowerCase();
  return when.heard?.some((words) => text.includes(words.toLowerCase())) ?? true;
}
