import Router from '@koa/router';
import type { ReportDocument } from '../../contract/report.ts';
import { FAULTS } from '../../contract/texts/faults.ts';
import { TextUnread } from '../../readers/reader-process.ts';
import type { Readers } from '../../readers/readers.ts';
import type { InterviewRecord } from '../../records/records.ts';
import { presentReport } from '../../report/audience.ts';
import type { ReportReader } from '../../report/page/page.ts';
import { loadReportTexts, loadStatements } from '../../report/page/texts.ts';
import type { TelemetryIntake } from '../../telemetry/intake.ts';
import { CommandRefused } from '../../temporal/gateway.ts';
import { visitors } from '../auth/visitors.ts';
import type { Context, State } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { inputOf } from '../endpoint.ts';
import { conflict, finished, invalid, Problem } from '../errors.ts';
import type { Guards } from '../guards.ts';
import { interviewFor, may } from '../policies.ts';
import { presentEvent } from '../presenters/event.ts';
import { presentStarted } from '../presenters/interview.ts';
import { iso } from '../presenters/time.ts';
import { PROBLEMS } from '../texts/problems.ts';
import { validate } from '../validate.ts';
import { createOpenLimit } from './open-limit.ts';
import { planInterview } from './plan.ts';
import {
  extendInterview,
  finishInterview,
  getInterview,
  getReport,
  listEvents,
  listInterviews,
  startInterview,
} from './schema.ts';
import { showInterviews } from './show.ts';

const PAGE = 20;

export function interviewRoutes(
  deps: ApiDependencies,
  { signedIn, once, limits }: Guards,
  intake: TelemetryIntake,
) {
  const { records, gateway, readers } = deps;
  const limitOpen = createOpenLimit(records.interviews);
  const router = new Router<State>();

  router.post(
    startInterview.path,
    signedIn,
    validate(startInterview),
    once,
    limitOpen,
    limits.starts,
    async (ctx) => {
      const { viewer, newId } = ctx.state;
      const plan = await planInterview(inputOf(ctx, startInterview).body, {
        deps,
        candidate: viewer,
        newId,
      });
      await gateway.start(plan);
      const row = await records.interviews.find(plan.interviewId);
      if (!row) throw new Error(`interview ${plan.interviewId} was started but is not stored`);
      ctx.status = 201;
      ctx.body = presentStarted(row, plan.greeting);
    },
  );

  router.get(getInterview.path, signedIn, validate(getInterview), async (ctx) => {
    const { params } = inputOf(ctx, getInterview);
    const row = await readable(ctx, params.id);
    [ctx.body] = await showInterviews([row], ctx.state.viewer, deps);
  });

  router.get(listEvents.path, signedIn, validate(listEvents), async (ctx) => {
    const { params, query } = inputOf(ctx, listEvents);
    const { id, lastSeq } = await readable(ctx, params.id);
    const events = await records.events.after(id, query.after ?? 0);
    ctx.body = {
      events: events.map((event) => presentEvent(event, id)),
      last_seq: events.at(-1)?.seq ?? lastSeq,
    };
  });

  router.post(finishInterview.path, signedIn, validate(finishInterview), once, async (ctx) => {
    const { params } = inputOf(ctx, finishInterview);
    const action = 'interview.take';
    const row = await interviewFor(records.interviews, { viewer: ctx.state.viewer, id: params.id, action });
    ctx.body = { state: row.state === 'finished' ? row.state : await finish(row.id, ctx.state.newId) };
  });

  router.get(getReport.path, visitors, signedIn, validate(getReport), async (ctx) => {
    const row = await readable(ctx, inputOf(ctx, getReport).params.id);
    const stored = row.reportReady ? await records.interviews.findReport(row.id) : null;
    if (!stored) {
      throw conflict('report_not_ready', PROBLEMS.reportNotReady, { 'Retry-After': '5' });
    }
    const isCompany = may(ctx.state.viewer, 'report.signals', row.candidateId);
    const candidate = await records.users.findById(row.candidateId);
    const report = presentReport(stored.json, { isCompany, candidate });
    ctx.vary('Accept');
    switch (ctx.accepts('application/json', 'text/html')) {
      case 'text/html': {
        const options = { blobs: records.blobs, withHidden: isCompany, logger: deps.logger };
        const texts = await loadReportTexts(stored.json, options);
        const llmCalls = isCompany ? await records.llmCalls.of(row.id) : [];
        const statements = await loadStatements(stored.json, deps);
        const page = await pageOf(report, { texts, statements, isCompany, llmCalls });
        ctx.set('Content-Security-Policy', page.contentSecurityPolicy);
        ctx.type = 'text/html; charset=utf-8';
        ctx.body = page.html;
        return;
      }
      case 'application/json':
        ctx.body = report;
        return;
      default:
        throw new Problem({
          status: 406,
          code: 'not_acceptable',
          detail: PROBLEMS.reportForms,
        });
    }
  });

  /** Without the submissions' texts where one of them is more than can be shown. */
  async function pageOf(report: ReportDocument, reader: ReportReader): ReturnType<Readers['reportPage']> {
    try {
      return await readers.reportPage(report, reader);
    } catch (error) {
      if (!(error instanceof TextUnread)) throw error;
      return readers.reportPage(report, { ...reader, texts: new Map() });
    }
  }

  router.post(extendInterview.path, signedIn, validate(extendInterview), once, async (ctx) => {
    const { params, body } = inputOf(ctx, extendInterview);
    const { viewer, newId } = ctx.state;
    const row = await interviewFor(records.interviews, { viewer, id: params.id, action: 'interview.extend' });
    if (row.state === 'finished') throw finished();
    const command = { commandId: newId('command'), ...body, by: viewer.id };
    ctx.body = { deadline_at: iso((await gateway.extend(row.id, command)).deadlineAt) };
  });

  router.get(listInterviews.path, signedIn, validate(listInterviews), async (ctx) => {
    const { cursor, limit, ...filter } = inputOf(ctx, listInterviews).query;
    const { viewer } = ctx.state;
    const candidateId = may(viewer, 'interview.list_all') ? undefined : viewer.id;
    const page = await records.interviews.list({ ...filter, candidateId }, { cursor, limit: limit ?? PAGE });
    if (!page) throw invalid([{ path: 'cursor', message: FAULTS.unknownCursor }]);
    ctx.body = {
      interviews: await showInterviews(page.interviews, viewer, deps),
      next_cursor: page.nextCursor,
    };
  });

  function readable(ctx: Context, id: string): Promise<InterviewRecord> {
    return interviewFor(records.interviews, { viewer: ctx.state.viewer, id, action: 'interview.read' });
  }

  /** An interview that ended in the same moment is finished all the same. Its end has the telemetry up to now. */
  async function finish(id: string, newId: State['newId']) {
    await intake.flush(id);
    try {
      return (await gateway.finish(id, { commandId: newId('command') })).state;
    } catch (error) {
      if (error instanceof CommandRefused && error.code === 'finished') return error.state;
      throw error;
    }
  }

  return router;
}
