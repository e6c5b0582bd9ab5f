import type { ResumeReader } from '../../src/resume/reader.ts';
import { CORPUS } from '../support/resumes/corpus.ts';
import { expectAsSaid, openTestReader, readAlone } from '../support/resumes/reader.ts';
import { SETUP_TIMEOUT_MS } from '../support/sandbox/sandbox.ts';

/** Of the slowest, which use up their processor time, on a machine that is busy with other things too. */
const AT_MOST_MS = 40_000;

let reader: ResumeReader;

beforeAll(async () => {
  reader = await openTestReader();
}, SETUP_TIMEOUT_MS);

describe.each(Object.entries(CORPUS))('%s', (_, group) => {
  it.each(group)(
    '$name comes to what it must',
    async (example) => {
      const startedAt = performance.now();
      expectAsSaid(await readAlone(reader, example.make()), example);
      expect(performance.now() - startedAt).toBeLessThan(AT_MOST_MS);
    },
    90_000,
  );
});

it('the corpus is as large as it is said to be, and each file has a name of its own', () => {
  const names = Object.values(CORPUS).flatMap((group) => group.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(40);
  expect(new Set(names).size).toBe(names.length);
});

it('while a bomb is read, an honest file is read as ever', async () => {
  const [honest] = CORPUS.HONEST;
  if (!honest) throw new Error('there is no honest file');
  const [bomb] = CORPUS.BOMBS.filter(({ name }) => name.startsWith('forms'));
  const read = await Promise.all([
    readAlone(reader, bomb?.make() ?? Buffer.alloc(0)),
    readAlone(reader, honest.make()),
  ]);
  expectAsSaid(read[1], honest);
});
