import { Client, type Connection } from '@temporalio/client';
import { CommandUnanswered, type InterviewGateway, RunnerUnavailable } from '../../src/temporal/gateway.ts';
import { createInterviewGateway } from '../../src/temporal/interview-gateway.ts';
import { plan } from '../support/plan.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';
import { nowhere } from '../support/temporal.ts';

const REVIEW = { reviewId: 'r', decision: 'clear', note: 'Fine.', by: 'user' } as const;
const EMPTY_DIGEST = { counts: {}, lastSeq: 0, missing: 0, conflicts: 0, signals: [] };

describe('the gateway to interviews, with no Temporal service there', () => {
  let store: TemporaryRecords;
  let connection: Connection;
  let gateway: InterviewGateway;
  let canRun: boolean;
  beforeAll(async () => {
    store = await temporaryRecords();
  });
  afterAll(() => store.remove());
  beforeEach(() => {
    connection = nowhere();
    canRun = true;
    gateway = createInterviewGateway({
      client: new Client({ connection }),
      assignKey: async () => {},
      runner: async () => ({ available: canRun, isPreparing: false }),
      storeFault: () => null,
      records: store.records,
      clock: Date.now,
    });
  });
  afterEach(() => connection.close());

  const command = { commandId: 'command-1', taskId: 'data/sum' };
  const program = { ...command, language: 'python', codeSha256: 'a'.repeat(64) } as const;
  it.each<[string, () => Promise<unknown>]>([
    ['start', () => gateway.start(plan())],
    ['send', () => gateway.send('i', { ...command, messageId: 'm', text: 'Hello?' })],
    ['next', () => gateway.next('i', command)],
    ['run', () => gateway.run('i', { ...program, runId: 'r', stdinSha256: null })],
    ['cancel', () => gateway.cancel('i', { ...command, runId: null })],
    ['check', () => gateway.check('i', { ...program, submissionId: 's' })],
    ['hint', () => gateway.hint('i', command)],
    ['giveUp', () => gateway.giveUp('i', command)],
    ['extend', () => gateway.extend('i', { ...command, seconds: 60, reason: 'fire drill', by: 'user' })],
    ['finish', () => gateway.finish('i', command)],
    ['review', () => gateway.review('i', { ...command, ...REVIEW, signals: [] })],
    ['appeal', () => gateway.appeal('i', { ...command, text: 'It was mine.' })],
    ['tellIntegrity', () => gateway.tellIntegrity('i', EMPTY_DIGEST)],
  ])('says of %s that nobody answered', async (_, call) => {
    await expect(call()).rejects.toThrow(CommandUnanswered);
  });

  it('fails its ping', async () => {
    await expect(gateway.ping()).rejects.toThrow('ECONNREFUSED');
  });

  it('says first when nobody can run code', async () => {
    canRun = false;
    await expect(gateway.check('i', { ...program, submissionId: 's' })).rejects.toThrow(RunnerUnavailable);
  });
});
