import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Whole = (bound: number) => number;

const { linearCongruential, mulberry32, wholeNumbers, shuffle } = await helper('random');
const { firstIndex } = await helper('search');
const { referenceOutput } = await helper('reference');

describe('the random numbers of generators', () => {
  it('are the ones that the proven tests were made of', () => {
    const random: Whole = linearCongruential(7);
    expect(Array.from({ length: 5 }, () => random(1_000_000))).toEqual([
      238_780, 913_493, 612_491, 926_981, 49_341,
    ]);
    const next: () => number = mulberry32(7);
    expect(Array.from({ length: 3 }, next)).toEqual([
      0.011704753153026104, 0.06195825757458806, 0.97690763277933,
    ]);
    const whole: Whole = wholeNumbers(mulberry32(7));
    expect(Array.from({ length: 3 }, () => whole(1000))).toEqual([11, 61, 976]);
  });

  it('shuffle a list into an order of the seed’s', () => {
    const list = Array.from({ length: 10 }, (_, i) => i);
    shuffle(list, linearCongruential(7));
    expect(list).toEqual([3, 9, 5, 1, 7, 0, 6, 4, 8, 2]);
  });
});

describe('the first index', () => {
  it.each([
    [[], 0],
    [[5], 0],
    [[1, 2, 3], 3],
    [[1, 4, 4, 6], 1],
    [[4, 4, 4], 0],
  ])('of a number of 4 or more in %j is %d', (list, index) => {
    expect(firstIndex(list, (number: number) => number >= 4)).toBe(index);
  });
});

describe('the output of a reference', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'viva-reference-'));
    mkdirSync(join(folder, 'solutions'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is what the program beside the generator prints', () => {
    const program =
      "process.stdout.write('<'); process.stdout.write(require('fs').readFileSync(0, 'utf8') + '>');";
    writeFileSync(join(folder, 'solutions/javascript.js'), program);
    const generator = pathToFileURL(join(folder, 'generator.mjs')).href;
    expect(referenceOutput(generator, '1 2')).toBe('<1 2>');
    expect(referenceOutput(generator, '3')).toBe('<3>');
  });
});

function helper(name: string) {
  return import(pathToFileURL(resolve('tasks/lib', `${name}.mjs`)).href);
}
