import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSubmissionMatcher } from '../../../src/integrity/similar/match-submissions.ts';
import { createReaders } from '../../../src/readers/readers.ts';
import { LANGUAGE_SPECS } from '../../../src/sandbox/languages.ts';
import { type TemporaryRecords, temporaryRecords } from '../../support/records/records.ts';
import { bankOf, SUM_TASK, startStory } from '../../support/story.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/similarity/backend/idempotent-payments/python');
const code = (name: string) => readFileSync(join(FOLDER, `${name}.py`), 'utf8');

/** Every name of one's own is another one. */
const renamed = (text: string) => text.replace(/\b([a-z_]{4,})\b(?=\s*(=[^=]|\+=|\.append))/g, 'my_$1');

describe('the parts that two submissions have in common', () => {
  const readers = createReaders();
  afterAll(() => readers.close());
  let store: TemporaryRecords;
  beforeEach(async () => {
    store = await temporaryRecords();
  });
  afterEach(() => store.remove());

  const matcher = (matchCode = readers.matchCode) =>
    createSubmissionMatcher({
      records: store.records,
      bank: bankOf(SUM_TASK),
      readers: { matchCode },
      templateOf: () => LANGUAGE_SPECS.python.template,
    });
  const named = (interviewId: string) => ({ interviewId, submissionId: `${interviewId}-1` });

  async function interview(name: string, program: string) {
    const { records } = store;
    const story = await startStory({
      records,
      ...{ interviewId: name, candidateId: name, practice: false, submissionName: `${name}-` },
    });
    await story.takesTask();
    await story.checks(program, ['wrong_answer', 'accepted', 'accepted']);
  }

  it('cover a program that was renamed, and stand at the same words of both', async () => {
    const [own, other] = [renamed(code('a')), code('a')];
    expect(own).not.toBe(other);
    await interview('ann', own);
    await interview('bob', other);
    const matches = await matcher()(named('ann'), named('bob'));
    const covered = (matches ?? []).reduce((sum, { own: { from, to } }) => sum + to - from, 0);
    expect(covered).toBeGreaterThan(own.length * 0.6);
    for (const { own: mine, other: theirs } of matches ?? [])
      expect(own.slice(mine.from, mine.to).replaceAll('my_', '')).toBe(other.slice(theirs.from, theirs.to));
  });

  it('are read once', async () => {
    await interview('ann', code('a'));
    await interview('bob', code('a.loops'));
    let reads = 0;
    const match = matcher((...input) => {
      reads += 1;
      return readers.matchCode(...input);
    });
    const matches = await match(named('ann'), named('bob'));
    expect(matches?.length).toBeGreaterThan(0);
    expect(await match(named('ann'), named('bob'))).toEqual(matches);
    expect(reads).toBe(1);
  });

  it('are not told where a program is gone or cannot be read', async () => {
    await interview('ann', code('a'));
    await interview('hostile', `${'('.repeat(200)}`);
    const match = matcher();
    expect(await match(named('ann'), named('nobody'))).toBeNull();
    expect(await match(named('ann'), { interviewId: 'ann', submissionId: 'ann-9' })).toBeNull();
    expect(await match(named('ann'), named('hostile'))).toEqual([]);
  });
});
