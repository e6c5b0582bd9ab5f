import { LRUCache } from 'lru-cache';
import type { EditReport, TelemetryReport } from '../../contract/telemetry.ts';
import type { InterviewRecord } from '../../records/records.ts';
import { MOST_EVENTS, TelemetryFull } from '../../telemetry/add-link.ts';
import { TooLate, TooManyBatches } from '../../telemetry/intake.ts';
import type { Batch, Receipt, SentEdit, TelemetryData, TelemetryEvent } from '../../telemetry/telemetry.ts';
import type { Context } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { finished, notFound, Problem, tooMany } from '../errors.ts';
import { isToBeNoted } from '../presence.ts';
import { placeOf, presentEdit, presentPlace, presentReceipt } from '../presenters/telemetry.ts';
import type { createGivenTasks } from '../tasks/given-tasks.ts';
import { PROBLEMS, telemetryFull } from '../texts/problems.ts';
import type { TELEMETRY } from './endpoints.ts';
import { originOf } from './origin.ts';

const EDITS_PAGE = 500;
/** Tasks that are known to be an interview's, so that not every batch of edits reads its events. */
const KNOWN_TASKS = 10_000;

export function telemetryHandlers(
  { records, telemetry, clock }: ApiDependencies,
  given: Pick<ReturnType<typeof createGivenTasks>, 'standing'>,
): Handlers<typeof TELEMETRY> {
  const knownTasks = new LRUCache<string, true>({ max: KNOWN_TASKS });

  return {
    sendTelemetry: ({ body: { client_id: clientId = '', events } }, { interview, ctx }) =>
      take(interview, { ...around(ctx, clientId), store: 'telemetry', events: events.map(toEvent) }),

    async sendEdits({ body }, { interview, ctx }) {
      const { task_id: taskId, language, client_id: clientId = '', batches } = body;
      await requireTask(interview, taskId);
      const edits = batches.map(toEdit);
      return take(interview, { ...around(ctx, clientId), store: 'edits', taskId, language, edits });
    },

    async readEdits({ query: { task_id: taskId, after, limit } }, { interview }) {
      await requireTask(interview, taskId);
      const page = { after: after === undefined ? null : placeOf(after), limit: limit ?? EDITS_PAGE };
      const { edits, hasMore } = await telemetry.edits(interview.id, taskId, page);
      const last = edits.at(-1);
      return { edits: edits.map(presentEdit), next_after: hasMore && last ? presentPlace(last) : null };
    },
  };

  function around(ctx: Context, clientId: string) {
    return { clientId, receivedAt: clock(), ...originOf(ctx) };
  }

  async function take(interview: InterviewRecord, batch: Batch) {
    if (interview.practice) return presentReceipt(droppedReceipt(batch));
    const now = clock();
    if (isToBeNoted(interview, now)) await records.interviews.markSeen([interview.id], now);
    try {
      return presentReceipt(await telemetry.take(interview, batch));
    } catch (error) {
      if (error instanceof TooLate) throw finished();
      if (error instanceof TooManyBatches) {
        throw tooMany(error.retryAfterMs / 1000, PROBLEMS.tooMuchTelemetry);
      }
      if (error instanceof TelemetryFull) {
        throw new Problem({ status: 429, code: 'storage_full', detail: telemetryFull(MOST_EVENTS) });
      }
      throw error;
    }
  }

  async function requireTask(interview: InterviewRecord, taskId: string): Promise<void> {
    const key = `${interview.id} ${taskId}`;
    if (knownTasks.has(key)) return;
    const { tasks } = await given.standing(interview);
    if (!tasks.some((task) => task.taskId === taskId)) throw notFound(PROBLEMS.noSuchTask);
    knownTasks.set(key, true);
  }
}

/** Of a practice nothing is kept, and its page need not send anything again. */
function droppedReceipt(batch: Batch): Receipt {
  const sent = batch.store === 'telemetry' ? batch.events : batch.edits;
  const lastSeq = Math.max(...sent.map(({ seq }) => seq));
  return { accepted: 0, duplicates: 0, conflicts: [], lastSeq, missing: [] };
}

function toEvent({ seq, type, at, data }: TelemetryReport): TelemetryEvent {
  return { seq, type, at: Date.parse(at), data: data && hasContent(data) ? data : null };
}

function hasContent(data: object): data is TelemetryData {
  return Object.keys(data).length > 0;
}

function toEdit({ seq, at, base_sha256: baseSha256, changes, selection, sha256 }: EditReport): SentEdit {
  return { seq, at: Date.parse(at), baseSha256, changes, selection: selection ?? null, sha256 };
}
