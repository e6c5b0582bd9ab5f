import { serveWorks } from '../../../src/readers/serve.ts';

const seen: string[] = [];

export const works = {
  length: (text: string) => text.length,
  loops() {
    for (;;);
  },
  hoards() {
    const hoard: string[][] = [];
    for (;;) hoard.push(Array.from({ length: 100_000 }, (_, index) => `${index} of ${hoard.length}`));
  },
  exits: () => process.exit(3),
  throws() {
    throw new TypeError('broken for good');
  },
  recurses: (): number => 1 + works.recurses(),
  remember(text: string) {
    seen.push(text);
    return seen;
  },
  environment: () => Object.keys(process.env),
};

serveWorks(works);
