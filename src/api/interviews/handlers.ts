import { USUAL_PAGE } from '../../contract/parts.ts';
import { FAULTS } from '../../contract/texts/faults.ts';
import { CommandRefused } from '../../domain/interview/refusal.ts';
import type { State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { invalid } from '../errors.ts';
import { practiceOf } from '../invitations/practice.ts';
import { may } from '../policies.ts';
import { presentEvent } from '../presenters/event.ts';
import { iso } from '../presenters/time.ts';
import { presentSeat } from '../room-news.ts';
import type { INTERVIEWS } from './endpoints.ts';
import { createExportHandler } from './export.ts';
import { planInterview } from './plan.ts';
import { createReportHandler } from './report.ts';
import { showInterview, showInterviews } from './show.ts';
import { startPlanned } from './start.ts';

export function interviewHandlers(deps: ApiDependencies): Handlers<typeof INTERVIEWS> {
  const { records, telemetry, gateway, bus, clock } = deps;
  return {
    async startInterview({ body }, { viewer, newId }) {
      const ordered = body.practice ? await practiceOf(viewer, deps) : null;
      const order = ordered && { terms: ordered.terms };
      // Whoever was invited has read the notice when they accepted.
      const candidate = ordered ? { ...viewer, isGuest: false } : viewer;
      const options = { deps, candidate, newId, ...(order && { order }) };
      return startPlanned(await planInterview({ ...body, ...ordered?.choices }, options), deps);
    },

    getInterview: (_, { interview, viewer }) => showInterview(interview, viewer, deps),

    async listEvents({ query }, { interview, viewer }) {
      const { id, lastSeq, reportToCandidate } = interview;
      const events = await records.events.after(id, query.after ?? 0);
      const isCompany = may(viewer, 'integrity.read', interview);
      const reader = { interviewId: id, isCompany, reportToCandidate };
      return {
        events: events.map((event) => presentEvent(event, reader)),
        last_seq: events.at(-1)?.seq ?? lastSeq,
      };
    },

    async takeSeat({ body }, { interview: { id } }) {
      const seat = await records.interviews.takeSeat(id, { clientId: body.client_id, since: clock() });
      await bus.publish(id, { type: 'room' });
      return presentSeat(seat);
    },

    async reportProblem({ body: { text, request_ids: requestIds = [] } }, { interview: { id }, newId }) {
      const { seq } = await gateway.reportProblem(id, { commandId: newId('command'), text, requestIds });
      return { seq };
    },

    async finishInterview(_, { interview: { id, state }, newId }) {
      return { state: state === 'finished' ? state : await finish(id, newId) };
    },

    getReport: createReportHandler(deps),

    async extendInterview({ body }, { interview, viewer, newId }) {
      const command = { commandId: newId('command'), ...body, by: viewer.id };
      return { deadline_at: iso((await gateway.extend(interview.id, command)).deadlineAt) };
    },

    exportInterviews: createExportHandler(deps),

    async listInterviews({ query }, { viewer }) {
      const { cursor, limit, sort, practice = false, package_id: packageId, ...filter } = query;
      const mine = may(viewer, 'interview.list_all')
        ? { organisationId: viewer.organisationId }
        : { candidateId: viewer.id };
      const page = await records.interviews.list(
        { ...filter, packageId, practice, ...mine },
        { cursor, sort, limit: limit ?? USUAL_PAGE },
      );
      if (!page) throw invalid([{ path: 'cursor', message: FAULTS.unknownCursor }]);
      return {
        interviews: await showInterviews(page.interviews, viewer, deps),
        next_cursor: page.nextCursor,
      };
    },
  };

  /** An interview that ended in the same moment is finished all the same. Its end has the telemetry up to now. */
  async function finish(id: string, newId: State['newId']) {
    await telemetry.flush(id);
    try {
      return (await gateway.finish(id, { commandId: newId('command') })).state;
    } catch (error) {
      if (error instanceof CommandRefused && error.code === 'finished') return error.state;
      throw error;
    }
  }
}
