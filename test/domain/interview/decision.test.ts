import fc from 'fast-check';
import type { Command, Surroundings } from '../../../src/domain/interview/commands.ts';
import { type Decision, decideAgain, decideAt } from '../../../src/domain/interview/decision.ts';
import type { Interview } from '../../../src/domain/interview/interview.ts';
import { initialInterview } from '../../../src/domain/interview/machine.ts';
import { plan } from '../../support/plan.ts';

const START: Interview = initialInterview(plan());
const COMMANDS: Command[] = [
  { type: 'greet' },
  { type: 'send', messageId: 'm1', text: 'Hello' },
  { type: 'issueTask' },
  { type: 'deliverTask' },
  { type: 'send', messageId: 'm2', text: 'It is sorted, is it?' },
];

const at = (moment: number): Surroundings => ({
  at: moment,
  inFlight: false,
  runId: null,
  seenAt: null,
  integrity: null,
  draft: null,
});

/** Each command at its moment, one after the other. */
function decideAll(moments: readonly number[]): Decision[] {
  let before = START;
  return COMMANDS.map((command, index) => {
    const decision = decideAt(before, command, at(moments[index] ?? 0));
    before = decision.after;
    return decision;
  });
}

const momentsOf = (decisions: readonly Decision[]) =>
  decisions.flatMap(({ events }) => events.map((event) => event.at));

const rising = fc
  .array(fc.nat(100_000), { minLength: COMMANDS.length, maxLength: COMMANDS.length })
  .map((moments) => moments.map((moment) => START.plan.startedAt + moment).sort((a, b) => a - b));

describe('commands that are decided again', () => {
  it('come out as they were, at the moments that their events had', () => {
    fc.assert(
      fc.property(rising, rising, (lived, reckoned) => {
        const live = decideAll(lived);
        expect(decideAgain(START, decideAll(reckoned), momentsOf(live))).toEqual(live);
      }),
    );
  });

  it('keep their own moments behind the end of what is known', () => {
    fc.assert(
      fc.property(rising, fc.nat(COMMANDS.length), (lived, known) => {
        const live = decideAll(lived);
        expect(decideAgain(START, live, momentsOf(live.slice(0, known)))).toEqual(live);
      }),
    );
  });

  it('give a task the time that it had', () => {
    const early = decideAll(COMMANDS.map(() => START.plan.startedAt + 1_000));
    const late = decideAll(COMMANDS.map(() => START.plan.startedAt + 1_075));
    const deadline = (decisions: Decision[]) => decisions.at(-1)?.after.tasks.at(-1)?.deadlineAt ?? 0;
    expect(deadline(late) - deadline(early)).toBe(75);
    expect(deadline(decideAgain(START, late, momentsOf(early)))).toBe(deadline(early));
  });
});
