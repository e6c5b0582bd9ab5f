import fc from 'fast-check';
import {
  CLAIM_KINDS,
  MOST_CLAIM_LINE,
  MOST_CLAIM_TEXT,
  MOST_CLAIMS,
} from '../../../src/domain/resume/claim.ts';
import { claimsIn } from '../../../src/domain/resume/claims.ts';
import { TERMS } from '../../../src/domain/resume/terms.ts';
import { cpuTimeOf } from '../../support/hostile/cpu-time.ts';

const LINES = [
  'Skills',
  'Go, Kafka, PostgreSQL',
  'Experience',
  'Acme Inc, Backend developer, 2019 - 2021',
  '5 years of Go; Redis (2 years)',
  'Projects',
  'Chat server — Go',
  'Опыт работы',
  'ООО «Ромашка», программист, 2015 – 2018',
  'Писал на питоне 3 года',
  'Education',
  'Some University, Master, Computer Science',
];

const PRIVATE = [
  'ada.lovelace@example.com',
  'https://example.org/ada',
  'github.com/adal',
  't.me/adal',
  '+7 (916) 123-45-67',
  '8-800-555-35-35',
  '@adalovelace',
];

/** Lines of a résumé in any order, with words that say who somebody is between theirs. */
const resumes = fc.array(
  fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('', ...PRIVATE), fc.string({ maxLength: 20 })),
  { maxLength: 60 },
);

describe('claims of whatever a résumé holds', () => {
  it('are of known kinds, bounded, each once, and no techniques but those of the list', () => {
    const names = new Set(TERMS.map(([name]) => name));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 400, unit: 'binary' }))),
        (lines) => {
          const claims = claimsIn(lines);
          expect(claims.length).toBeLessThanOrEqual(MOST_CLAIMS);
          const keys = claims.map(({ kind, text }) => `${kind} ${text.toLowerCase()}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { kind, text, line } of claims) {
            expect(CLAIM_KINDS).toContain(kind);
            expect([...text].length).toBeLessThanOrEqual(MOST_CLAIM_TEXT);
            expect([...line].length).toBeLessThanOrEqual(MOST_CLAIM_LINE);
            if (kind === 'skill') expect(names).toContain(text);
          }
        },
      ),
    );
  });

  it('never hold an address or a number of a phone, wherever it stands', () => {
    fc.assert(
      fc.property(resumes, (parts) => {
        const lines = parts.map(([line, word, noise]) => `${line} ${word} ${noise.replaceAll(/\s/g, '')}`);
        const said = JSON.stringify(claimsIn(lines));
        for (const word of PRIVATE) expect(said).not.toContain(word);
        expect(said).not.toMatch(/\badal|555-35|123-45/);
      }),
    );
  });

  it('never hold a school, nor a name that is known', () => {
    fc.assert(
      fc.property(resumes, fc.constantFrom('Ada', 'Лавлейс'), (parts, name) => {
        const lines = parts.map(([line, , noise]) => `${line} ${name} ${noise}`);
        expect(JSON.stringify(claimsIn(lines, [name]))).not.toMatch(
          new RegExp(`\\b${name}\\b|University`, 'i'),
        );
      }),
    );
  });

  it('are the same for the same file', () => {
    fc.assert(
      fc.property(resumes, (parts) => {
        const lines = parts.map(([line, word]) => `${line} ${word}`);
        expect(claimsIn(lines)).toEqual(claimsIn(lines));
      }),
    );
  });

  it.each([
    ['dots', 'a.', 1],
    ['digits', '1', 1],
    ['digits apart', '1 ', 1],
    ['years', '5 years ', 1],
    ['signs', 'x@', 1],
    ['techniques', 'Go, ', 1],
    ['short lines', 'Go (5 years)', 12],
    ['labels', 'Project: ', 9],
    ['brackets', '(((', 3],
    ['Russian', 'А', 1],
    ['spaces', ' ', 1],
    ['dashes', ' - ', 500],
  ])('take no longer than their length of hostile text: %s', async (_, piece, lineLength) => {
    const lineOf = piece.repeat(Math.max(1, Math.ceil(lineLength / piece.length)));
    const many = (length: number) =>
      lineLength === 1
        ? [piece.repeat(length / piece.length)]
        : Array<string>(Math.floor(length / lineOf.length)).fill(lineOf);
    claimsIn(many(50_000));
    const short = await cpuTimeOf(() => claimsIn(many(50_000)));
    const long = await cpuTimeOf(() => claimsIn(many(200_000)));
    expect(long).toBeLessThan(Math.max(300, 8 * short));
    expect(long).toBeLessThan(3_000);
  });
});
