import { type Stamped, serverTimes } from '../domain/integrity/clock.ts';
import type {
  Conflict,
  Edit,
  EvidenceRef,
  IntegrityEvidence,
  InterviewFacts,
  Observation,
  Origin,
} from '../domain/integrity/evidence.ts';
import type { StoredTelemetry } from './telemetry.ts';

/** What the rules read, of what the interview's events and its pages say. Pure; linear but for sorting. */
export function evidenceOf(facts: InterviewFacts, stored: StoredTelemetry): IntegrityEvidence {
  const streams = streamsOf(stored);
  const times = mappedTimes(streams);
  const observations: Observation[] = [];
  const edits = new Map<string, Edit[]>();
  for (const { event, edit, time } of inArrival(streams, times)) {
    if (event) {
      const { clientId, seq, type, receivedAt, data } = event;
      observations.push({ clientId, seq, type, receivedAt, data: data && definedOnly(data), at: time });
    }
    if (edit) {
      const list = edits.get(edit.taskId) ?? [];
      list.push(editAt(edit, time));
      edits.set(edit.taskId, list);
    }
  }
  return {
    ...facts,
    observations: observations.sort((a, b) => a.at - b.at),
    tasks: facts.tasks.map((task) => ({ ...task, edits: edits.get(task.taskId) ?? [] })),
    gaps: stored.gaps,
    conflicts: stored.contradictions.map(conflictOf),
    origins: originsOf(stored),
    refused: stored.refused,
  };
}

type StoredEvent = StoredTelemetry['events'][number];
type StoredEdit = StoredTelemetry['edits'][number];

/** What one client has numbered on its own. */
interface Stream {
  clientId: string;
  items: (Stamped & { event?: StoredEvent; edit?: StoredEdit })[];
}

function streamsOf({ events, edits }: StoredTelemetry): Stream[] {
  const streams = new Map<string, Stream>();
  const streamOf = (clientId: string, taskId: string) => {
    const key = `${clientId} ${taskId}`;
    const stream = streams.get(key) ?? { clientId, items: [] };
    streams.set(key, stream);
    return stream;
  };
  for (const event of events) streamOf(event.clientId, '').items.push({ ...stampOf(event), event });
  for (const edit of edits) streamOf(edit.clientId, edit.taskId).items.push({ ...stampOf(edit), edit });
  return [...streams.values()];
}

function stampOf({ seq, at, receivedAt }: Stamped): Stamped {
  return { seq, at, receivedAt };
}

/** A client has one clock, whatever it numbers apart. */
function mappedTimes(streams: readonly Stream[]): Map<Stream, number[]> {
  const byClient = Map.groupBy(streams, ({ clientId }) => clientId);
  const times = new Map<Stream, number[]>();
  for (const own of byClient.values()) {
    const mapped = serverTimes(own.map(({ items }) => items));
    for (const [index, stream] of own.entries()) times.set(stream, mapped[index] ?? []);
  }
  return times;
}

/** With the server's time of each; of one stream in the order of arrival. */
function* inArrival(streams: readonly Stream[], times: ReadonlyMap<Stream, number[]>) {
  const items = streams.flatMap((stream) =>
    stream.items.map((item, index) => ({ ...item, time: times.get(stream)?.[index] ?? item.receivedAt })),
  );
  yield* items.sort((a, b) => batchOf(a) - batchOf(b));
}

function editAt(
  { clientId, seq, language, receivedAt, baseSha256, changes, selection, sha256 }: StoredEdit,
  at: number,
): Edit {
  return { clientId, seq, language, at, receivedAt, baseSha256, changes, selection, sha256 };
}

function batchOf({ event, edit }: Stream['items'][number]): number {
  return event?.batch ?? edit?.batch ?? 0;
}

function definedOnly(data: NonNullable<StoredEvent['data']>): NonNullable<Observation['data']> {
  if ('state' in data) return { state: data.state };
  const { length, sha256, target } = data;
  return { length, target, ...(sha256 !== undefined && { sha256 }) };
}

function conflictOf({ store, taskId, clientId, seq, receivedAt }: Contradiction): Conflict {
  return { ...refOf({ store, taskId, clientId }, seq), at: receivedAt };
}

type Contradiction = StoredTelemetry['contradictions'][number];

function refOf({ store, taskId, clientId }: Sequence, seq: number): EvidenceRef {
  return { store, taskId: store === 'edits' ? taskId : null, clientId, seq };
}

type Sequence = Pick<Contradiction, 'store' | 'taskId' | 'clientId'>;

/** Whenever it changed; what was stored before it was noted says nothing. */
function originsOf({ batches, events, edits }: StoredTelemetry): Origin[] {
  const firstSeq = new Map<number, number>();
  for (const { batch, seq } of [...events, ...edits]) firstSeq.set(batch, firstSeq.get(batch) ?? seq);
  const origins: Origin[] = [];
  for (const batch of batches) {
    const { network, agent, receivedAt } = batch;
    const seq = firstSeq.get(batch.number);
    const last = origins.at(-1);
    if (network === '' || seq === undefined || (last?.network === network && last.agent === agent)) continue;
    origins.push({ ...refOf(batch, seq), at: receivedAt, network, agent });
  }
  return origins;
}
