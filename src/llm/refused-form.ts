import { APIError } from 'openai';
import { cut } from '../domain/text.ts';
import type { Dialect } from './dialect.ts';

/** What it says is wrong is read this far. */
const READ_CHARS = 2_000;
/** Statuses of a refusal of the form; one inside the stream has none. */
const FORM = new Set([undefined, 400, 415, 422, 424, 501]);
/** What filters of content say: a prompt in another form would be refused as well. */
const CONTENT = /content.{0,20}(?:filter|policy|management)|moderation|safety|billing|credit/i;

/** Whether the endpoint may have meant the form of the request. */
function isOfForm(error: unknown): error is APIError {
  return error instanceof APIError && FORM.has(error.status);
}

/** Whether a refusal leaves open what it is about, so that any part of the form may be at fault. */
export function isUnnamed(error: unknown): boolean {
  if (!isOfForm(error) || error.status === undefined) return false;
  return !CONTENT.test(`${error.code} ${error.type} ${cut(error.message, READ_CHARS)}`);
}

/** The dialect without what the endpoint says it refuses; null when the error names nothing of it. */
export function withoutRefused(dialect: Dialect, error: unknown): Dialect | null {
  // A chat template that fails is a server's own fault to llama.cpp.
  const isTemplate = error instanceof APIError && error.status === 500;
  if (!(isOfForm(error) || isTemplate)) return null;
  const param = typeof error.param === 'string' ? cut(error.param, READ_CHARS) : '';
  const message = cut(error.message, READ_CHARS);
  if (isTemplate) return reduced(dialect, message, ['roles']);
  // It is named by the field for that, or by the first of the words that we used.
  return reduced(dialect, param) ?? reduced(dialect, message);
}

interface Part {
  name: keyof Dialect;
  words: readonly string[];
  /** The dialect without it, or with less of it; null when there is nothing to take away. */
  without(dialect: Dialect): Dialect | null;
}

const PARTS: readonly Part[] = [
  {
    name: 'responseFormat',
    words: ['response_format', 'json_schema', 'json_object', 'schema'],
    without: (dialect) => {
      if (dialect.responseFormat === null) return null;
      return { ...dialect, responseFormat: dialect.responseFormat === 'json_schema' ? 'json_object' : null };
    },
  },
  {
    name: 'roles',
    words: [
      'system role',
      'system message',
      'system prompt',
      'developer instruction',
      "'system'",
      '"system"',
      'roles must alternate',
      '.role',
      'unsupported role',
    ],
    without: (dialect) => (dialect.roles === 'any' ? { ...dialect, roles: 'alternating' } : null),
  },
  {
    name: 'temperature',
    words: ['temperature'],
    without: (dialect) => (dialect.temperature ? { ...dialect, temperature: false } : null),
  },
  {
    name: 'noThink',
    words: ['no_think'],
    without: (dialect) => (dialect.noThink ? { ...dialect, noThink: false } : null),
  },
  {
    name: 'streamOptions',
    words: ['stream_options', 'include_usage'],
    without: (dialect) => (dialect.streamOptions ? { ...dialect, streamOptions: false } : null),
  },
  {
    name: 'tokenLimit',
    words: ['max_tokens'],
    without: (dialect) =>
      dialect.tokenLimit === 'max_tokens' ? { ...dialect, tokenLimit: 'max_completion_tokens' } : null,
  },
  {
    name: 'tokenLimit',
    words: ['max_completion_tokens'],
    without: (dialect) =>
      dialect.tokenLimit === 'max_completion_tokens' ? { ...dialect, tokenLimit: null } : null,
  },
];

function reduced(dialect: Dialect, words: string, names?: readonly (keyof Dialect)[]): Dialect | null {
  const text = words.toLowerCase();
  const named: [at: number, next: Dialect][] = [];
  for (const part of PARTS) {
    const next = names && !names.includes(part.name) ? null : part.without(dialect);
    if (!next) continue;
    for (const word of part.words) {
      const at = text.indexOf(word);
      if (at !== -1) named.push([at, next]);
    }
  }
  return named.sort(([one], [other]) => one - other)[0]?.[1] ?? null;
}

/** What of a dialect a request makes use of. */
export interface Use {
  json: boolean;
  system: boolean;
  noThink: boolean;
}

/**
 * Forms to try after a refusal that names nothing: each without one part, the likeliest first, and at last without any.
 * The limit of tokens stays: nobody is to be paid for an answer without end.
 */
export function guesses(dialect: Dialect, { json, system, noThink }: Use): Dialect[] {
  const used: Partial<Record<keyof Dialect, boolean>> = {
    responseFormat: json,
    roles: system,
    temperature: true,
    noThink,
    streamOptions: true,
  };
  const parts = PARTS.filter(({ name }) => used[name]);
  const single = parts.flatMap((part) => {
    const once = part.without(dialect);
    const twice = once && part.without(once);
    return [once, twice].filter((next) => next !== null);
  });
  const plainest = parts.reduce((rest, part) => {
    const once = part.without(rest) ?? rest;
    return part.without(once) ?? once;
  }, dialect);
  return single.length > 1 ? [...single, plainest] : single;
}
