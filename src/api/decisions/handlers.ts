import { readDecisions } from '../../report/decisions.ts';
import { recordAudit } from '../audit/record.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { refuseErased, refusePractice } from '../interviews/judged.ts';
import { may } from '../policies.ts';
import type { DECISIONS } from './endpoints.ts';

export function decisionHandlers(deps: ApiDependencies): Handlers<typeof DECISIONS> {
  const { records, gateway } = deps;
  return {
    async listDecisions(_, { interview, viewer }) {
      refusePractice(interview);
      const extent = may(viewer, 'integrity.read', interview) ? 'company' : interview.reportToCandidate;
      return { decisions: await readDecisions(interview.id, { records, extent }) };
    },

    async decide({ body: { decision, reasons, note = null } }, { interview, viewer, newId, ctx }) {
      refusePractice(interview);
      await refuseErased(interview, records);
      // One id for both: so a repeat is known as long as its event is kept.
      const decisionId = newId('decision');
      const command = { commandId: decisionId, decisionId, decision, reasons, note, by: viewer.id };
      const taken = await gateway.decide(interview.id, command);
      const object = { kind: 'interview', id: interview.id } as const;
      await recordAudit(deps, ctx.state, { action: 'interview.decided', object, detail: decision });
      return { decision_id: taken.decisionId };
    },
  };
}
