import type { TaskAssessment } from '../../measurement/assessment.ts';
import type { SoftSkill } from '../../measurement/soft-skills.ts';
import { replyFromFacts } from '../../replies/from-facts.ts';
import { nextAlarm } from '../alarm.ts';
import type { SendCommand } from '../calls.ts';
import type { FactsReply, Surroundings } from '../commands.ts';
import type { EventBody, FinalData, ProblemData } from '../events.ts';
import { type Interview, openTask } from '../interview.ts';
import { isUnasked, type Occasion } from '../occasion.ts';
import type { UnaskedOccasion } from '../unasked.ts';
import { refusal, refuseFinished } from './guards.ts';
import { finishedEvent, stateEvent } from './state-events.ts';

/** From the greeting through the talk to the end, and what is added after it. */

export function greet(interview: Interview): EventBody[] {
  if (interview.seq > 0) throw refusal(interview, 'out_of_order');
  const { greeting, notice } = interview.plan;
  const hello: EventBody = {
    type: 'final',
    data: { ...greeting, replyTo: [], model: 'template', degraded: false },
  };
  return notice ? [hello, { type: 'notice_acknowledged', data: notice }] : [hello];
}

export function send(
  interview: Interview,
  { messageId, text, voice }: Omit<SendCommand, 'commandId'>,
): EventBody[] {
  refuseFinished(interview);
  return [{ type: 'message', data: { messageId, text, ...(voice && { voice }) } }];
}

export function reportProblem(interview: Interview, { text, requestIds }: ProblemData): EventBody[] {
  refuseFinished(interview);
  return [{ type: 'problem_reported', data: { text, requestIds } }];
}

export function reply(
  interview: Interview,
  final: FinalData,
  failure: { code: string; message: string } | null,
): EventBody[] {
  const waiting = new Set(interview.pending.map(({ messageId }) => messageId));
  const answer: EventBody = {
    type: 'final',
    data: { ...final, replyTo: final.replyTo.filter((messageId) => waiting.has(messageId)) },
  };
  if (!failure || (failure.code === 'token_cap' && interview.toldOfTokenCap)) return [answer];
  return [{ type: 'error', data: { ...failure, retryable: false } }, answer];
}

export function speakFromFacts(
  interview: Interview,
  { replyId, messageId, replyTo, occasion, talk, degraded, failure }: FactsReply,
  { at }: Surroundings,
): EventBody[] {
  const isUnasked = replyTo.length === 0;
  const text = replyFromFacts(interview, talk, { occasion, at, isUnasked });
  const final = { replyId, replyTo, messageId, text, model: 'template', degraded };
  return reply(interview, { ...final, ...(isUnasked && tagged(occasion)) }, failure);
}

export function finish(interview: Interview, surroundings: Surroundings): EventBody[] {
  if (interview.state === 'finished') return [];
  if (surroundings.inFlight || interview.state === 'evaluating') throw refusal(interview, 'work_underway');
  return [finishedEvent(interview, 'finish', surroundings)];
}

/** Nudges are spoken, and not rung. */
export function ring(interview: Interview, surroundings: Surroundings): EventBody[] {
  const { at } = surroundings;
  const alarm = nextAlarm(interview, { ...surroundings, isTalking: true });
  if (!alarm || at < alarm.at) return [];
  const task = openTask(interview);
  if (alarm.kind === 'time_left' && task && task.deadlineAt !== null)
    return [
      { type: 'time_left', data: { taskId: task.taskId, remainingMs: Math.max(0, task.deadlineAt - at) } },
    ];
  return alarm.kind === 'deadline'
    ? [stateEvent(interview, 'feedback_ready', 'deadline', { deadlineAt: null, outcome: 'timed_out' })]
    : [finishedEvent(interview, 'idle', surroundings)];
}

function tagged(occasion: Occasion): { occasion?: UnaskedOccasion } {
  return isUnasked(occasion) ? { occasion } : {};
}

/** The last words, once everybody who waited was answered. */
export function close(interview: Interview): EventBody[] {
  requireUnreported(interview);
  const { closing } = interview.plan;
  if (!closing) return [];
  const said = { ...closing, replyTo: [], model: 'template', degraded: false };
  return [{ type: 'final', data: { ...said, occasion: 'closing' } }];
}

export function recordSoftSkills(interview: Interview, skills: SoftSkill[]): EventBody[] {
  requireUnreported(interview);
  return [{ type: 'soft_skills', data: { skills } }];
}

export function recordAssessment(interview: Interview, tasks: TaskAssessment[]): EventBody[] {
  requireUnreported(interview);
  return [{ type: 'assessed', data: { tasks } }];
}

export function reportReady(interview: Interview, reportSha256: string | null): EventBody[] {
  requireUnreported(interview);
  return [{ type: 'finished', data: { reportSha256 } }];
}

function requireUnreported(interview: Interview): void {
  if (interview.state !== 'finished' || interview.reportSha256 !== null) {
    throw refusal(interview, 'out_of_order');
  }
}
