import { BOMBS } from './corpus/bombs.ts';
import { HIDDEN } from './corpus/hidden.ts';
import { HONEST } from './corpus/honest.ts';
import { INJECTED } from './corpus/injected.ts';
import { REFUSED } from './corpus/refused.ts';

/** Files of every kind that somebody may hand in as a résumé, each with what must come out of it. */
export const CORPUS = { HONEST, INJECTED, HIDDEN, REFUSED, BOMBS };
