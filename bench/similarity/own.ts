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
      const structure = (code: string) => structureOf(grammars, one.language, code);
      const known = {
        template: await structure(one.known.template),
        references: await Promise.all(one.known.references.map(structure)),
      };
      const programs = await Promise.all(one.programs.map(({ code }) => structure(code)));
      const prints = programs.map((program) => fingerprintsOf(program, known));
      return pairsOf(one).map((pair) => {
        const [first, second] = pair.places;
        return { ...pair, similarity: similarityOf(prints[first] ?? [], prints[second] ?? []) };
      });
    }),
  );
  return findings.flat();
}
