import type { Command, Surroundings } from './commands.ts';
import { recordAnswer } from './decisions/answer.ts';
import {
  close,
  finish,
  greet,
  recordAssessment,
  recordSoftSkills,
  reply,
  reportProblem,
  reportReady,
  ring,
  send,
  speakFromFacts,
} from './decisions/course.ts';
import { appeal, decideOnCandidate, review } from './decisions/judgement.ts';
import { withDraft } from './decisions/state-events.ts';
import { credit, deliverTask, extend, giveUp, issueTask, takeHint } from './decisions/tasks.ts';
import {
  cancelRun,
  recordFeedback,
  recordVerdict,
  startCheck,
  startDraftCheck,
  startWork,
} from './decisions/work.ts';
import type { EventBody, InterviewEvent } from './events.ts';
import { type Interview, type InterviewPlan, openTask } from './interview.ts';
import {
  enterState,
  newTask,
  updateCurrent,
  withCredit,
  withFeedback,
  withNudge,
  withVerdict,
} from './transitions.ts';

/**
 * The rules of an interview as a pure fold: `decide` says which events a command leads to, `evolve` what an event
 * changes. Workflow, report and replay use these two and nothing else.
 */

export function initialInterview(plan: InterviewPlan): Interview {
  return {
    plan,
    state: 'greeting',
    seq: 0,
    tasks: [],
    pending: [],
    stoppedAt: null,
    judged: null,
    judgement: null,
    lastActivityAt: plan.startedAt,
    finishedAt: null,
    reportSha256: null,
    integrity: null,
  };
}

/** Events that the command leads to, in order. Throws {@link CommandRefused} when the state does not allow it. */
export function decide(interview: Interview, command: Command, surroundings: Surroundings): EventBody[] {
  const { draft: noted = null } = surroundings;
  const bodies = decisionOn(interview, command, surroundings);
  return noted && noted.taskId === openTask(interview)?.taskId
    ? bodies.map((body) => withDraft(body, noted.draft))
    : bodies;
}

function decisionOn(interview: Interview, command: Command, surroundings: Surroundings): EventBody[] {
  switch (command.type) {
    case 'greet':
      return greet(interview);
    case 'send':
      return send(interview, command);
    case 'reportProblem':
      return reportProblem(interview, command.problem);
    case 'recordAnswer':
      return recordAnswer(interview, command.answer);
    case 'issueTask':
      return issueTask(interview, surroundings);
    case 'deliverTask':
      return deliverTask(interview, surroundings);
    case 'startRun':
      startWork(interview, command, surroundings);
      return [];
    case 'cancelRun':
      cancelRun(interview, command.runId, surroundings);
      return [];
    case 'recordRun':
      return [{ type: 'run', data: command.run }];
    case 'startCheck':
      return startCheck(interview, command, surroundings);
    case 'startDraftCheck':
      return startDraftCheck(interview, command.draft, surroundings);
    case 'recordVerdict':
      return recordVerdict(interview, command.submission, surroundings);
    case 'recordFeedback':
      return recordFeedback(interview, command.submissionId, command.review, surroundings);
    case 'takeHint':
      return takeHint(interview, command.taskId, command.text, surroundings);
    case 'giveUp':
      return giveUp(interview, command.taskId, surroundings);
    case 'extend':
      return extend(interview, command, surroundings);
    case 'credit':
      return credit(interview, command.absence, command.evidence);
    case 'finish':
      return finish(interview, surroundings);
    case 'alarm':
      return ring(interview, surroundings);
    case 'reply':
      return reply(interview, command.final, command.failure);
    case 'replyFromFacts':
      return speakFromFacts(interview, command.reply, surroundings);
    case 'close':
      return close(interview);
    case 'recordSoftSkills':
      return recordSoftSkills(interview, command.skills);
    case 'recordAssessment':
      return recordAssessment(interview, command.tasks);
    case 'reportReady':
      return reportReady(interview, command.reportSha256);
    case 'review':
      return review(interview, command.review);
    case 'appeal':
      return appeal(interview, command.text, surroundings);
    case 'decideOnCandidate':
      return decideOnCandidate(interview, command.decision);
  }
}

/** The state after the event. Never throws: what has happened has happened. */
export function evolve(interview: Interview, event: InterviewEvent): Interview {
  const next = { ...interview, seq: event.seq };
  switch (event.type) {
    case 'message':
      next.pending = [...interview.pending, { messageId: event.data.messageId, at: event.at }];
      next.lastActivityAt = event.at;
      return next;
    case 'final':
      next.pending = interview.pending.filter(({ messageId }) => !event.data.replyTo.includes(messageId));
      return event.data.occasion === 'nothing_happens' ? updateCurrent(next, withNudge(event.at)) : next;
    case 'task':
      next.tasks = [...interview.tasks, newTask(event.data)];
      next.lastActivityAt = event.at;
      return next;
    case 'state':
      return enterState(next, event.data, event.at);
    case 'problem_reported':
    case 'run':
      next.lastActivityAt = event.at;
      return next;
    case 'answer_recorded':
      next.recorded = [...(interview.recorded ?? []), event.data.uploadId];
      next.lastActivityAt = event.at;
      return next;
    case 'verdict':
      next.judged = event.data.submissionId;
      next.judgement = event.data.stops ? { at: event.at, stops: event.data.stops } : null;
      return updateCurrent(next, (task) => withVerdict(task, event.data));
    case 'hint':
      next.lastActivityAt = event.at;
      return updateCurrent(next, (task) => ({ ...task, hintsUsed: event.data.number }));
    case 'extended':
      next.lastActivityAt = event.at;
      return updateCurrent(next, (task) => ({
        ...task,
        deadlineAt: event.data.deadlineAt,
        extendedMs: task.extendedMs + event.data.seconds * 1000,
      }));
    case 'credited':
      return updateCurrent(next, (task) => withCredit(task, event.data));
    case 'time_left':
      return updateCurrent(next, (task) => ({ ...task, timeLeftTold: event.data.remainingMs }));
    case 'feedback':
      return updateCurrent(next, (task) => withFeedback(task, event.data));
    case 'finished':
      next.reportSha256 = event.data.reportSha256;
      return next;
    case 'error':
      if (event.data.code === 'token_cap') next.toldOfTokenCap = true;
      return next;
    case 'appealed':
      next.appealed = true;
      return next;
    // A review prolongs no interview that nobody takes any more.
    case 'integrity_reviewed':
    case 'decided':
    case 'notice_acknowledged':
    case 'soft_skills':
    case 'assessed':
      return next;
  }
}
