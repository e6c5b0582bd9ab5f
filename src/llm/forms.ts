import { isDeepStrictEqual } from 'node:util';
import { type Dialect, type ResponseFormat, USUAL_DIALECT } from './dialect.ts';
import { guesses, isUnnamed, type Use, withoutRefused } from './refused-form.ts';

/** What the models' endpoint was found to take. It is learned from what it refuses, and kept as long as the process runs. */
export interface Forms {
  /** For one call: which form to ask in next. */
  search(): FormSearch;
  /** How JSON is asked for at this endpoint, whichever model gives it. */
  responseFormat(): ResponseFormat | 'none';
}

export interface FormSearch {
  /** The form for the next request to this model. */
  next(model: string): Dialect;
  /** True when the endpoint may take the same request in another form, which is the next one. */
  refused(error: unknown, sent: Sent): boolean;
  /** An answer came: what was sent is how to ask from now on. */
  answered(sent: Sent): void;
}

interface Sent {
  model: string;
  dialect: Dialect;
  use: Use;
}

/** Forms that a call tries in the place of the one that was refused without a word. */
interface Guessing {
  insteadOf: Dialect;
  left: Dialect[];
}

/** Where no form helped, the form was not at fault; guessing costs requests, so it is left for so long. */
const REST_MS = 10 * 60_000;

export function createForms(now: () => number): Forms {
  const dialects = new Map<string, Dialect>();
  /** Until when a refusal without a word is no reason to guess, by model and use. */
  const settled = new Map<string, number>();
  let responseFormat: Dialect['responseFormat'] = USUAL_DIALECT.responseFormat;

  // How JSON is asked for is the server's matter; all else may differ from model to model.
  const current = (model: string): Dialect => ({ ...(dialects.get(model) ?? USUAL_DIALECT), responseFormat });

  return {
    responseFormat: () => responseFormat ?? 'none',
    search() {
      const guessing = new Map<string, Guessing>();
      return {
        next: (model) => guessing.get(model)?.left[0] ?? current(model),

        refused(error, sent) {
          const { model } = sent;
          const known = current(model);
          const before = guessing.get(model)?.insteadOf ?? sent.dialect;
          const isNamed = withoutRefused(USUAL_DIALECT, error) !== null;
          if (!isNamed && !isUnnamed(error)) return false;
          if (!isDeepStrictEqual(before, known)) {
            // Another call has learned something meanwhile.
            guessing.delete(model);
            return true;
          }
          if (!isNamed) return guess(guessing, sent);
          const without = withoutRefused(known, error);
          if (!without) return false;
          guessing.delete(model);
          remember(model, without);
          return true;
        },

        answered({ model, dialect, use }) {
          const guessed = guessing.get(model);
          if (guessed && isDeepStrictEqual(guessed.insteadOf, current(model))) remember(model, dialect);
          // What was answered before is not at fault when it is refused later.
          settled.set(keyOf(model, use), Number.POSITIVE_INFINITY);
        },
      };
    },
  };

  function guess(guessing: Map<string, Guessing>, { model, dialect, use }: Sent): boolean {
    const key = keyOf(model, use);
    const begun = guessing.get(model);
    if (!begun && (settled.get(key) ?? 0) > now()) return false;
    const left = begun ? begun.left.slice(1) : guesses(dialect, use);
    guessing.set(model, { insteadOf: begun?.insteadOf ?? dialect, left });
    if (left.length === 0) settled.set(key, now() + REST_MS);
    return left.length > 0;
  }

  function remember(model: string, dialect: Dialect): void {
    dialects.set(model, dialect);
    responseFormat = dialect.responseFormat;
  }
}

function keyOf(model: string, { json, system, noThink }: Use): string {
  return JSON.stringify([model, json, system, noThink]);
}
