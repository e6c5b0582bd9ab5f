import type { Answer, Ground } from './check.ts';
import { runsOf, tokensOf } from './words.ts';

/** So many tokens of a program in a row are a piece; a line gives several away. */
const PIECE_TOKENS = 4;
/** Fewer pieces, or a smaller share of those that nobody has seen yet, are the idioms of a language. */
const LEAST_PIECES = 8;
const LEAST_SHARE = 1 / 3;

/** How much of a reference program the interviewer has given away bit by bit, in all it has said of the task; null where it is little. */
export function assembledIn({ text, shown }: Pick<Answer, 'text' | 'shown'>, ground: Ground): string | null {
  const { programs, visible, facts } = ground;
  const piecesOf = (texts: readonly string[]) =>
    new Set(texts.flatMap((one) => [...runsOf(tokensOf(one), PIECE_TOKENS)]));
  const now = piecesOf([text, ...shown]);
  const before = piecesOf(
    facts.events.flatMap((event) =>
      event.type === 'final' && event.seq > (facts.work?.seq ?? 0) ? [event.data.text] : [],
    ),
  );
  const known = piecesOf(visible);
  for (const program of programs) {
    const secret = [...piecesOf([program])].filter((piece) => !known.has(piece));
    const given = secret.filter((piece) => now.has(piece) || before.has(piece));
    const isNew = given.some((piece) => now.has(piece) && !before.has(piece));
    if (isNew && given.length >= Math.max(LEAST_PIECES, secret.length * LEAST_SHARE)) {
      return `with what was said before, ${given.length} of ${secret.length} pieces of a reference program are given away`;
    }
  }
  return null;
}
