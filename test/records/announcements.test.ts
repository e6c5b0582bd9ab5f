import { randomUUID } from 'node:crypto';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { WEBHOOK_EVENT_TYPES } from '../../src/domain/webhooks/event-types.ts';
import type { Webhook } from '../../src/records/webhooks.ts';
import { ENGINES } from '../support/database/places.ts';
import { anInvitation } from '../support/records/invitation.ts';
import {
  batch,
  message,
  recorded,
  type TemporaryRecords,
  temporaryRecords,
  user,
} from '../support/records/records.ts';
import { aKey, aWebhook } from '../support/webhooks/stored.ts';

const FOREVER = Number.MAX_SAFE_INTEGER;
const AT = 1_700_000_000_000;

describe.each(ENGINES)('what an interview is for those outside (%s)', (engine) => {
  let store: TemporaryRecords;
  let webhook: Webhook;

  beforeEach(async () => {
    store = await temporaryRecords(engine);
    webhook = aWebhook({ organisationId: MAIN_ORGANISATION, events: [...WEBHOOK_EVENT_TYPES] });
    await store.records.webhooks.create(webhook, aKey());
  });
  afterEach(() => store.remove());

  const event = (seq: number, type: InterviewEvent['type'], data: object, at = AT + seq) =>
    ({ seq, at, type, data }) as InterviewEvent;
  const finished = event(3, 'finished', { reportSha256: 'abc' });
  const append = (events: InterviewEvent[], plan = {}) =>
    store.records.events.append(batch(events, { plan }));

  async function told(): Promise<{ type: string; data: object }[]> {
    const { deliveries } = store.records;
    const due = await deliveries.due(FOREVER, 100);
    const taken = await Promise.all(due.map((one) => deliveries.take(one, AT)));
    return taken
      .flatMap((one) => (one ? [one.event] : []))
      .toSorted((a, b) => a.at - b.at)
      .map(({ type, data }) => ({ type, data: { ...data } }));
  }

  const typesTold = async () => (await told()).map(({ type }) => type);

  it('is stored together with its events, and once where they are stored twice', async () => {
    const end = event(2, 'state', { state: 'finished' });
    for (const _ of [1, 2]) await append([message(1), end, finished]);
    const sessionId = 'interview-1';
    expect(await told()).toEqual([
      { type: 'interview.started', data: { sessionId, seq: 1 } },
      { type: 'interview.finished', data: { sessionId, seq: 2 } },
      { type: 'report.ready', data: { sessionId, seq: 3, reportSha256: 'abc' } },
    ]);
  });

  it('is nothing where it is a practice, or nobody asks for it', async () => {
    await append([message(1), finished], { practice: true });
    expect(await told()).toEqual([]);
    await store.records.webhooks.change(MAIN_ORGANISATION, webhook.id, { events: ['report.ready'] });
    await append([message(1), finished], { interviewId: 'interview-2' });
    expect(await typesTold()).toEqual(['report.ready']);
  });

  it('is not what gave way to another event before anybody was told', async () => {
    const end = event(2, 'state', { state: 'finished' });
    await append([message(1), end]);
    await append([{ ...message(2), at: AT + 50 }]);
    expect(await typesTold()).toEqual(['interview.started']);
    await append([event(3, 'state', { state: 'finished' }, AT + 60)]);
    expect(await typesTold()).toEqual(['interview.started', 'interview.finished']);
    // Now somebody may have heard of it: decided anew, it is the same event.
    await append([event(3, 'state', { state: 'finished' }, AT + 70)]);
    expect(await typesTold()).toEqual(['interview.started', 'interview.finished']);
  });

  it('is a report that has changed, by reviews, an appeal, or a derivation', async () => {
    const review = { reviewId: randomUUID(), decision: 'clear', note: 'Fine.', signals: [], by: 'ada' };
    await append([message(1), event(2, 'integrity_reviewed', review)]);
    expect(await typesTold()).toEqual(['interview.started', 'integrity.reviewed']);
    await store.records.interviews.saveReport('interview-1', recorded({ sha256: 'first' }));
    await append([event(3, 'appealed', { text: 'It was mine.' })]);
    await store.records.interviews.saveReport(
      'interview-1',
      recorded({ sha256: 'second', announcedSha256: 'first' }),
    );
    const updates = (await told()).filter(({ type }) => type === 'report.updated');
    expect(updates.map(({ data }) => data)).toEqual([
      { sessionId: 'interview-1', seq: 3, reportSha256: 'first' },
      { sessionId: 'interview-1', reportSha256: 'second' },
    ]);
  });

  it('is a decision, and of it neither what was decided nor why', async () => {
    await append([message(1)]);
    await store.records.interviews.saveReport('interview-1', recorded({ sha256: 'first' }));
    const decision = {
      decisionId: randomUUID(),
      decision: 'reject',
      reasons: ['No.'],
      note: null,
      by: 'ada',
    };
    await append([event(2, 'decided', decision)]);
    expect((await told()).slice(1)).toEqual([
      { type: 'interview.decided', data: { sessionId: 'interview-1', seq: 2 } },
      { type: 'report.updated', data: { sessionId: 'interview-1', seq: 2, reportSha256: 'first' } },
    ]);
  });

  it('names whom it is of as those outside know them, but for word of their erasure', async () => {
    const { invitations, interviews } = store.records;
    const external = {
      provider: 'ats',
      candidateId: 'c-1',
      applicationId: 'a-1',
      jobId: null,
      profileUrl: null,
    };
    const [id, candidateId] = [randomUUID(), randomUUID()];
    await invitations.create([anInvitation({ id, external })]);
    const candidate = user({ id: candidateId, email: null, passwordHash: null, nickname: 'guest-1' });
    await invitations.accept(id, { candidate, interviewId: 'interview-1', noticeDays: 0, at: AT });
    await append([message(1)], { candidateId });
    const known = {
      invitationId: id,
      external: { provider: 'ats', candidateId: 'c-1', applicationId: 'a-1' },
    };
    const ofInterview = (await told()).filter(({ type }) => type !== 'invitation.accepted');
    expect(ofInterview).toEqual([
      { type: 'interview.started', data: { sessionId: 'interview-1', seq: 1, ...known } },
    ]);
    await interviews.anonymise('interview-1', { reportJson: null, at: AT });
    expect((await told()).filter(({ type }) => type === 'candidate.erased')).toEqual([
      { type: 'candidate.erased', data: { sessionId: 'interview-1' } },
    ]);
  });

  it('is its end, of which alone is word when the rest has gone', async () => {
    await append([message(1), finished]);
    await store.records.interviews.anonymise('interview-1', { reportJson: null, at: AT });
    expect(await told()).toEqual([{ type: 'candidate.erased', data: { sessionId: 'interview-1' } }]);
    await store.records.interviews.erase('interview-1');
    expect(await typesTold()).toEqual(['candidate.erased']);
    await append([message(1)], { interviewId: 'interview-2', practice: true });
    await store.records.interviews.erase('interview-2');
    expect(await typesTold()).toEqual(['candidate.erased']);
  });
});
