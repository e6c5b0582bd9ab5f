import { REFUSAL_TEXTS, type RefusalReason } from '../texts/refusals.ts';
import type { InterviewState } from '../vocabulary.ts';

export const REFUSAL_CODES = [
  'wrong_state',
  'finished',
  'unknown_task',
  'no_hints_left',
  'language_not_offered',
  'appeal_closed',
  'report_not_ready',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A command that the state does not allow. What the caller reads of the reason is in `REFUSAL_TEXTS`. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly code: RefusalCode;
  readonly reason: RefusalReason;
  readonly state: InterviewState;

  constructor(code: RefusalCode, reason: RefusalReason, state: InterviewState) {
    super(REFUSAL_TEXTS[reason].en);
    this.code = code;
    this.reason = reason;
    this.state = state;
  }
}
