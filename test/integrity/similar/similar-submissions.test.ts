import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReportBuilder } from '../../../activities/build-report.ts';
import type { Task } from '../../../src/bank/bank.ts';
import { BankNotKept } from '../../../src/bank/fault.ts';
import { MOST_SIMILAR } from '../../../src/domain/integrity/similarity/signals.ts';
import { MAIN_ORGANISATION } from '../../../src/domain/organisations.ts';
import { createSubmissionFingerprinter } from '../../../src/integrity/similar/fingerprint-submissions.ts';
import { createSimilarSubmissions } from '../../../src/integrity/similar/similar-submissions.ts';
import { createReaders } from '../../../src/readers/readers.ts';
import { LANGUAGE_SPECS } from '../../../src/sandbox/languages.ts';
import { type TemporaryRecords, temporaryRecords } from '../../support/records/records.ts';
import { bankOf, SUM_TASK, startStory } from '../../support/story.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/similarity/backend/idempotent-payments/python');
const file = (name: string) => join(FOLDER, `${name}.py`);
const code = (name: string) => readFileSync(file(name), 'utf8');

describe('similar submissions', () => {
  const readers = createReaders();
  afterAll(() => readers.close());
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords();
  });
  afterEach(() => store.remove());

  const templateOf = () => LANGUAGE_SPECS.python.template;

  function parts(task: Task = SUM_TASK) {
    const { records } = store;
    const bank = bankOf(task);
    const fingerprint = createSubmissionFingerprinter({ records, bank, readers, templateOf });
    return { bank, fingerprint, similarTo: createSimilarSubmissions({ records, fingerprint }) };
  }

  /** An interview in which these programs are checked, one after the other. */
  async function interview(
    name: string,
    programs: string[],
    { candidate = name, practice = false, organisation = MAIN_ORGANISATION } = {},
  ) {
    const story = await startStory({
      records: store.records,
      interviewId: name,
      candidateId: candidate,
      organisationId: organisation,
      practice,
      submissionName: `${name}-`,
    });
    await story.takesTask();
    for (const program of programs) {
      await story.checks(program, ['wrong_answer', 'accepted', 'accepted']);
      await story.reviewed();
    }
    return story;
  }

  it('are found from both sides, also where loops and names were rewritten, and independent ones are not', async () => {
    const { similarTo } = parts();
    await interview('ann', [code('a')]);
    await interview('bob', [code('a.loops')]);
    await interview('cyd', [code('b')]);
    await interview('dan', [code('d')]);
    expect(await similarTo('ann')).toEqual([]);
    const [signal, ...others] = await similarTo('bob');
    expect(others).toEqual([]);
    expect(signal).toMatchObject({
      kind: 'similar',
      severity: 'notice',
      facts: {
        task_id: 'algorithms/sum',
        submission_id: 'bob-1',
        other_session_id: 'ann',
        other_submission_id: 'ann-1',
      },
    });
    expect(await similarTo('ann')).toMatchObject([
      {
        from: signal?.from,
        facts: {
          ...signal?.facts,
          submission_id: 'ann-1',
          other_session_id: 'bob',
          other_submission_id: 'bob-1',
        },
      },
    ]);
    expect(await similarTo('cyd')).toEqual([]);
    expect(await similarTo('dan')).toEqual([]);
    expect(await similarTo('nobody')).toEqual([]);
  });

  it('are kept when the report is made, so that later ones find them', async () => {
    const { similarTo, fingerprint } = parts();
    const story = await interview('ann', [code('c')]);
    await story.does({ type: 'finish' });
    await createReportBuilder({ records: store.records, fingerprint })({ interviewId: 'ann' });
    await interview('bob', [code('c')]);
    expect(await similarTo('bob')).toMatchObject([{ facts: { similarity: 1, other_session_id: 'ann' } }]);
  });

  it('are not those of the same interview, of the same person, of a practice, or of another organisation', async () => {
    const { similarTo, fingerprint } = parts();
    await interview('ann', [code('a'), code('a')]);
    await interview('again', [code('a')], { candidate: 'ann' });
    await interview('practice', [code('a')], { practice: true });
    await interview('elsewhere', [code('a')], { organisation: 'another' });
    for (const name of ['ann', 'again', 'practice', 'elsewhere']) await fingerprint(name);
    expect(await similarTo('again')).toEqual([]);
    expect(await similarTo('ann')).toEqual([]);
    expect(await similarTo('practice')).toEqual([]);
    expect(await similarTo('elsewhere')).toEqual([]);
    expect(await store.records.fingerprints.ofInterview('practice')).toEqual([]);
  });

  it('are not those that are short, or what the editor starts with', async () => {
    const { similarTo, fingerprint } = parts();
    for (const name of ['ann', 'bob']) {
      await interview(name, [templateOf(), 'print(sum(map(int, input().split())))\n']);
      await fingerprint(name);
    }
    expect(await store.records.fingerprints.ofInterview('ann')).toHaveLength(2);
    expect(await similarTo('bob')).toEqual([]);
  });

  it('are copies of the reference solution too, but nothing that comes near to it', async () => {
    const task: Task = { ...SUM_TASK, solutions: [{ language: 'python', file: file('a') }] };
    const { similarTo, fingerprint } = parts(task);
    for (const name of ['a', 'a.loops', 'd']) {
      await interview(name, [code(name)]);
      await fingerprint(name);
    }
    expect(await similarTo('a')).toMatchObject([{ facts: { other_session_id: 'a.loops' } }]);
    expect(await similarTo('d')).toEqual([]);
  });

  it('do without a program that cannot be read, and read it once', async () => {
    const hostile = `int main() {${'a<b>(c'.repeat(3_000)}`;
    let reads = 0;
    const { records } = store;
    const fingerprint = createSubmissionFingerprinter({
      records,
      bank: bankOf(SUM_TASK),
      readers: {
        fingerprintCode: (...input) => {
          reads += 1;
          return readers.fingerprintCode(...input);
        },
      },
      templateOf,
    });
    const story = await startStory({ records, interviewId: 'ann' });
    await story.takesTask();
    await story.checks(hostile, ['accepted'], 'cpp');
    await fingerprint('ann');
    await fingerprint('ann');
    expect(reads).toBe(1);
    expect(await records.fingerprints.hashesOf('s1')).toEqual([]);
  });

  it('are not told where nobody has kept the bank of then', async () => {
    const { records } = store;
    const bank = {
      ...bankOf(SUM_TASK),
      of: () => Promise.reject(new BankNotKept('it is gone')),
    };
    const fingerprint = createSubmissionFingerprinter({ records, bank, readers, templateOf });
    await interview('ann', [code('a')]);
    await fingerprint('ann');
    expect(await records.fingerprints.ofInterview('ann')).toEqual([]);
  });

  it('are found however many have the same program, a few of them', async () => {
    const { similarTo, fingerprint } = parts();
    for (let other = 0; other < 25; other += 1) {
      await interview(`other-${other}`, [code('a')]);
      await fingerprint(`other-${other}`);
    }
    await interview('ann', [code('a')]);
    expect(await similarTo('ann')).toHaveLength(MOST_SIMILAR);
  });
});
