import { fingerprintsOf } from '../../src/domain/integrity/similarity/fingerprints.ts';
import { similarityOf } from '../../src/domain/integrity/similarity/similarity.ts';
import type { Grammars } from '../../src/interviewer/syntax/grammar.ts';
import { structureOf } from '../../src/interviewer/syntax/structure.ts';
import type { Finding } from './figures.ts';
import { pairsOf } from './pairs.ts';
import type { Case } from './set.ts';

/** What the product says of all pairs. */
export async function ownFindings(grammars: Grammars, cases: readonly Case[]): Promise<Finding[]> {
  const findings = await Promise.all(
    cases.map(async (one) => {
      const structures = (codes: string[]) =>
        Promise.all(codes.map((code) => structureOf(grammars, one.language, code)));
      const known = await structures(one.knownToAll);
      const programs = await structures(one.programs.map(({ code }) => code));
      const prints = programs.map((program) => fingerprintsOf(program, known));
      return pairsOf(one).map((pair) => {
        const [first, second] = pair.places;
        return { ...pair, similarity: similarityOf(prints[first] ?? [], prints[second] ?? []) };
      });
    }),
  );
  return findings.flat();
}
