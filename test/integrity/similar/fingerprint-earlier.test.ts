import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { startEarlierFingerprints } from '../../../src/integrity/similar/fingerprint-earlier.ts';
import {
  createSubmissionFingerprinter,
  type FingerprintSubmissions,
} from '../../../src/integrity/similar/fingerprint-submissions.ts';
import { createSimilarSubmissions } from '../../../src/integrity/similar/similar-submissions.ts';
import { createReaders } from '../../../src/readers/readers.ts';
import { LANGUAGE_SPECS } from '../../../src/sandbox/languages.ts';
import { type TemporaryRecords, temporaryRecords } from '../../support/records/records.ts';
import { bankOf, SUM_TASK, startStory } from '../../support/story.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/similarity/backend/idempotent-payments/python');
const code = (name: string) => readFileSync(join(FOLDER, `${name}.py`), 'utf8');

describe('the programs of interviews from before there were fingerprints', () => {
  const readers = createReaders();
  afterAll(() => readers.close());
  let store: TemporaryRecords;
  let logged: Record<string, unknown>[];
  let fingerprint: FingerprintSubmissions;
  beforeEach(async () => {
    store = await temporaryRecords();
    logged = [];
    const templateOf = () => LANGUAGE_SPECS.python.template;
    fingerprint = createSubmissionFingerprinter({
      ...{ records: store.records, bank: bankOf(SUM_TASK), readers, templateOf },
    });
  });
  afterEach(() => store.remove());

  const start = (reading = fingerprint, options = {}) =>
    startEarlierFingerprints(
      {
        records: store.records,
        fingerprint: reading,
        logger: pino({}, { write: (line: string) => logged.push(JSON.parse(line)) }),
      },
      { pauseMs: 0, atATime: 2, ...options },
    );

  async function interview(name: string, { isOver = true, program = code('a') } = {}) {
    const story = await startStory({
      ...{ records: store.records, interviewId: name, candidateId: name, submissionName: `${name}-` },
    });
    await story.takesTask();
    await story.checks(program, ['wrong_answer', 'accepted', 'accepted']);
    await story.reviewed();
    if (isOver) await story.does({ type: 'finish' });
  }

  const kept = async (name: string) => (await store.records.fingerprints.ofInterview(name)).length;

  it('are read after a start, so that a later interview finds them unasked', async () => {
    for (const name of ['ann', 'bea', 'cyd'])
      await interview(name, { program: code(name === 'ann' ? 'a' : 'd') });
    await start().done;
    expect(logged.at(-1)).toMatchObject({
      msg: 'the programs of earlier interviews have been read',
      read: 3,
    });
    await interview('later', { isOver: false });
    const similarTo = createSimilarSubmissions({ records: store.records, fingerprint });
    expect(await similarTo('later')).toMatchObject([{ facts: { other_session_id: 'ann' } }]);
  });

  it('are read once: the next start has nothing to do and says nothing', async () => {
    await interview('ann');
    await start().done;
    logged = [];
    await start(() => Promise.reject(new Error('read again'))).done;
    expect(logged).toEqual([]);
  });

  it('go on where a start was ended', async () => {
    for (const name of ['ann', 'bea', 'cyd']) await interview(name);
    const first = start(async (id) => {
      await fingerprint(id);
      void first.close();
    });
    await first.done;
    const names = ['ann', 'bea', 'cyd'];
    const counts = await Promise.all(names.map(kept));
    expect(counts.toSorted()).toEqual([0, 0, 1]);
    await start().done;
    expect(await Promise.all(names.map(kept))).toEqual([1, 1, 1]);
  });

  it('that cannot be read hold nobody else up, and are told of', async () => {
    for (const name of ['ann', 'bea']) await interview(name);
    await start((id) => (id === 'bea' ? Promise.reject(new Error('lost')) : fingerprint(id)), {
      toldEvery: 1,
    }).done;
    expect(await kept('ann')).toBe(1);
    expect(logged).toContainEqual(expect.objectContaining({ session_id: 'bea', level: 40 }));
    expect(logged.at(-1)).toMatchObject({ read: 1, failed: 1 });
  });
});
