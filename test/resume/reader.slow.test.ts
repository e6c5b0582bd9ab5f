import type { ResumeReader } from '../../src/resume/reader.ts';
import { eventually } from '../support/eventually.ts';
import { CORPUS } from '../support/resumes/corpus.ts';
import type { Example } from '../support/resumes/example.ts';
import { expectAsSaid, openTestReader, readAlone } from '../support/resumes/reader.ts';
import { ownContainers, SETUP_TIMEOUT_MS } from '../support/sandbox/sandbox.ts';

/** One of each kind; the whole corpus is read in `corpus.slow.test.ts`. */
const SOME = [
  ...[
    'two columns.pdf',
    'Cyrillic.pdf',
    'white on a dark banner.pdf',
    'paragraphs, table, header and box.docx',
  ],
  ...['resume.json', 'orders.pdf', 'white on white.pdf', 'covered by a picture.pdf', 'vanish.docx'],
  ...[
    'tags of Unicode.docx',
    'scanned.pdf',
    'encrypted.pdf',
    'a part of 64 MiB in 65 kB.docx',
    '5,000 pages.pdf',
    'with JavaScript.pdf',
    'with an embedded font of 4 MB.pdf',
    'a program.pdf',
  ],
];

const examples: Example[] = Object.values(CORPUS).flat();
let reader: ResumeReader;

function exampleCalled(name: string): Example {
  const example = examples.find((one) => one.name === name);
  if (!example) throw new Error(`there is no ${name}`);
  return example;
}

beforeAll(async () => {
  reader = await openTestReader();
}, SETUP_TIMEOUT_MS);

it.each(SOME)(
  '%s comes to what it must',
  async (name) => {
    const example = examples.find((one) => one.name === name);
    if (!example) throw new Error(`there is no ${name}`);
    expectAsSaid(await readAlone(reader, example.make()), example);
  },
  60_000,
);

it('a file that is longer than a résumé may be is not looked into', async () => {
  const read = await readAlone(reader, Buffer.alloc(5 * 1024 * 1024 + 1, 'a'));
  expect(read).toEqual({ kind: 'failed', reason: 'too_large' });
});

it('a reading that nobody waits for any more is broken off, and leaves no container', async () => {
  const aborting = new AbortController();
  const reading = reader.read(
    exampleCalled('forms that draw each other.pdf').make(),
    'impatient',
    aborting.signal,
  );
  reading.catch(() => {});
  await eventually(async () => (await ownContainers()).length === 1);
  aborting.abort(new Error('not any more'));
  await expect(reading).rejects.toThrow('not any more');
  expect(await ownContainers()).toEqual([]);
});
