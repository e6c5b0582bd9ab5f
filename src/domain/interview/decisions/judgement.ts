import { appealUntil } from '../appeal.ts';
import type { Surroundings } from '../commands.ts';
import type { DecidedData, EventBody, ReviewData } from '../events.ts';
import type { Interview } from '../interview.ts';
import { CommandRefused } from '../refusal.ts';
import { refusal } from './guards.ts';

/**
 * What people say of an interview: reviews of its signals at any time, the candidate's one appeal after the end, and what the company
 * decides once there is a report.
 */

export function review(interview: Interview, data: ReviewData): EventBody[] {
  if (interview.seq === 0 || interview.plan.practice) throw refusal(interview, 'out_of_order');
  const { reviewId, decision, note, signals, by } = data;
  return [{ type: 'integrity_reviewed', data: { reviewId, decision, note, signals, by } }];
}

export function appeal(interview: Interview, text: string, { at }: Surroundings): EventBody[] {
  if (interview.plan.practice) throw refusal(interview, 'out_of_order');
  const until = appealUntil(interview.finishedAt, interview.plan.terms?.appealDays);
  if (until === null) throw refusal(interview, 'appeal_before_end');
  if (interview.appealed) throw refusal(interview, 'appealed_already');
  if (at > until) throw new CommandRefused('appeal_closed', 'appeal_closed', interview.state);
  return [{ type: 'appealed', data: { text } }];
}

/** By a person, who gives reasons; a later one replaces it. */
export function decideOnCandidate(interview: Interview, data: DecidedData): EventBody[] {
  if (interview.plan.practice) throw refusal(interview, 'out_of_order');
  if (interview.reportSha256 === null) {
    throw new CommandRefused('report_not_ready', 'report_not_ready', interview.state);
  }
  const { decisionId, decision, reasons, note, by } = data;
  return [{ type: 'decided', data: { decisionId, decision, reasons, note, by } }];
}
