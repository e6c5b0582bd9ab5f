import { isAccepted } from '../measurement/verdicts.ts';
import type { InterviewEvent } from './events.ts';

/** After so many follow-up questions the candidate is sent on. */
export const MOST_FOLLOW_UPS = 2;

/** What has been covered of the latest task, counted from its events: a model that was asked would guess. */
export interface Coverage {
  /** Messages of the candidate before the first run or check. */
  messagesBeforeCode: number;
  runs: number;
  /** Of these on an input of the candidate's own. */
  ownTests: number;
  checks: number;
  /** Words of the interviewer with a question in them since the solution was accepted. */
  followUps: number;
  /** Neither a message nor a run nor a check has come since the interviewer's last question. */
  openQuestion: boolean;
  /** Number of the task that a question was about which nobody had answered when the next task came, until that is talked of. */
  carriedQuestion: number | null;
}

export function coverageOf(events: readonly InterviewEvent[]): Coverage {
  return events.reduce(cover, NOTHING);
}

const NOTHING_OF_TASK = { messagesBeforeCode: 0, runs: 0, ownTests: 0, checks: 0, followUps: 0 };
const NOTHING: Counted = {
  ...NOTHING_OF_TASK,
  openQuestion: false,
  carriedQuestion: null,
  taskNumber: null,
  isAccepted: false,
};

type Counted = Coverage & { taskNumber: number | null; isAccepted: boolean };

function cover(so: Counted, event: InterviewEvent): Counted {
  switch (event.type) {
    case 'task':
      return {
        ...so,
        ...NOTHING_OF_TASK,
        taskNumber: event.data.number,
        isAccepted: false,
        openQuestion: false,
        carriedQuestion: so.openQuestion ? so.taskNumber : null,
      };
    case 'message': {
      const isBefore = so.runs + so.checks === 0;
      return {
        ...so,
        messagesBeforeCode: so.messagesBeforeCode + (isBefore ? 1 : 0),
        openQuestion: false,
      };
    }
    case 'run': {
      const own = event.data.judged === false ? 1 : 0;
      return { ...so, runs: so.runs + 1, ownTests: so.ownTests + own, openQuestion: false };
    }
    case 'verdict':
      return {
        ...so,
        checks: so.checks + 1,
        isAccepted: so.isAccepted || isAccepted(event.data.verdict),
        openQuestion: false,
      };
    case 'final': {
      const carriedQuestion = event.data.replyTo.length > 0 ? null : so.carriedQuestion;
      if (!asks(event.data.text)) return { ...so, carriedQuestion };
      const followUps = so.followUps + (so.isAccepted ? 1 : 0);
      return { ...so, carriedQuestion, followUps, openQuestion: true };
    }
    default:
      return so;
  }
}

/** Whether a word of the interviewer holds a question. */
function asks(text: string): boolean {
  return text.includes('?');
}
