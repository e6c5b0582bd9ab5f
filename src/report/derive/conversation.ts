import type { ReportExchange, ReportTask } from '../../contract/report.ts';
import type { InterviewEvent } from '../../domain/interview/events.ts';
import { exchangesOf, followUpTalks, openTalks, type Said } from '../../domain/interview/exchanges.ts';
import type { InterviewPlan } from '../../domain/interview/interview.ts';
import type { TaskAssessment } from '../../domain/measurement/assessment.ts';
import { sinceStart } from './format.ts';

interface Sources {
  plan: InterviewPlan;
  events: readonly InterviewEvent[];
}

/** All that was said, in pairs. */
export function conversationOf(plan: InterviewPlan, events: readonly InterviewEvent[]): ReportExchange[] {
  return exchangesOf(events).map(({ task, question, answers }) => ({
    task,
    question: question && {
      ...said(question, plan),
      unasked: question.unasked,
      degraded: question.degraded,
    },
    answers: answers.map((answer) => said(answer, plan)),
  }));
}

/** What was asked about the accepted solution, how it was answered, and how the interviewer helped before that. */
export function talkAbout(
  taskId: string,
  { plan, events }: Sources,
): Pick<ReportTask, 'follow_ups' | 'replies' | 'help'> {
  const assessment = assessmentOf(taskId, events);
  const replies =
    openTalks(events)
      .get(taskId)
      ?.filter(({ type }) => type === 'final') ?? [];
  return {
    follow_ups: (followUpTalks(events).get(taskId) ?? []).map(({ question, answers }) => {
      const grade = assessment?.followUps.find(({ messageId }) => messageId === question.messageId);
      return {
        ...said(question, plan),
        degraded: question.degraded,
        answers: answers.map((answer) => said(answer, plan)),
        covered: grade?.covered ?? null,
        quotes: grade?.quotes.map(({ messageId, quote }) => ({ message_id: messageId, quote })) ?? [],
      };
    }),
    replies: replies.length,
    help:
      assessment?.help.map(({ messageId, level, quote }) => ({ message_id: messageId, level, quote })) ?? [],
  };
}

function assessmentOf(taskId: string, events: readonly InterviewEvent[]): TaskAssessment | undefined {
  const read = events.find((event) => event.type === 'assessed');
  return read?.type === 'assessed' ? read.data.tasks.find((task) => task.taskId === taskId) : undefined;
}

function said({ at, messageId, text }: Said, plan: InterviewPlan) {
  return { message_id: messageId, at_ms: sinceStart(plan, at), text };
}
