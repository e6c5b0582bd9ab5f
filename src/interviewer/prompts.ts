import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LOCALES, type Locale } from '../domain/vocabulary.ts';

/** Every prompt with the variables that its files use; each is `prompts/<name>.<locale>.md`. */
const VARIABLES = {
  /** System prompt of the conversation. */
  interviewer: ['track', 'level', 'maxTasks', 'languages', 'focus'],
  /** What it looks for at each level. */
  'level-junior': [],
  'level-middle': [],
  'level-senior': [],
  /** Last turn: messages that wait for an answer. */
  turn: ['work', 'situation'],
  /** Last turn: the interviewer speaks unasked after an accepted solution. */
  'follow-up': ['work'],
  /** And on the other occasions on which it does. */
  'task-given': ['work'],
  'after-failed-check': ['work'],
  'same-test-fails': ['work'],
  'nothing-happens': ['work'],
  'last-question': ['work'],
  resume: ['work'],
  closing: ['work'],
  /** System prompt of the reviewer of code. */
  review: ['mark', 'level'],
  submission: ['task', 'rubric', 'work'],
  /** The same for code without comments and names. */
  'bare-submission': ['task', 'rubric', 'work'],
  'soft-skills': ['level', 'mark', 'transcript'],
  /** What a talk about an accepted solution covers of the good answers. */
  'grade-follow-ups': ['level', 'mark', 'task', 'answers', 'talk'],
  /** How much each reply helped while a task was open. */
  'grade-help': ['mark', 'task', 'hints', 'talk'],
  /** System prompt of whoever sums up what the conversation has no more room for. */
  summary: ['mark'],
  outgrown: ['notes', 'turns'],
  /** Asked once after an answer that does not follow its schema. */
  repair: ['faults'],
  /** Asked once after a reply that breaks a rule. */
  refused: ['reason'],
} as const satisfies Record<string, readonly string[]>;

export type PromptName = keyof typeof VARIABLES;
type PromptVariables<Name extends PromptName> = Record<(typeof VARIABLES)[Name][number], string>;

export interface Prompts {
  render<Name extends PromptName>(name: Name, locale: Locale, variables: PromptVariables<Name>): string;
  /** `<name>.<locale>@<version>`, as call records keep it. */
  versionOf(name: PromptName, locale: Locale): string;
  /** What the prompt says, without the values: nothing of it may be told to a candidate. */
  source(name: PromptName, locale: Locale): string;
  /** All prompts with the SHA-256 of their text, for the test that no text changes under an old version. */
  list(): { id: string; sha256: string }[];
}

interface Prompt {
  version: number;
  text: string;
}

/** Reads all prompts; throws when one is missing, or when its variables are not the expected ones. */
export function loadPrompts(folder = join(import.meta.dirname, 'prompts')): Prompts {
  const names = Object.keys(VARIABLES) as PromptName[];
  const prompts = new Map<string, Prompt>();
  for (const name of names) {
    for (const locale of LOCALES) prompts.set(`${name}.${locale}`, readPrompt(folder, name, locale));
  }
  const find = (name: PromptName, locale: Locale): Prompt => {
    const prompt = prompts.get(`${name}.${locale}`);
    if (!prompt) throw new Error(`no prompt ${name}.${locale}`);
    return prompt;
  };

  return {
    render: (name, locale, variables) => fill(find(name, locale).text, variables),
    source: (name, locale) => find(name, locale).text.replace(PLACEHOLDER, ''),
    versionOf: (name, locale) => `${name}.${locale}@${find(name, locale).version}`,
    list: () =>
      [...prompts].map(([id, { version, text }]) => ({
        id: `${id}@${version}`,
        sha256: createHash('sha256').update(text).digest('hex'),
      })),
  };
}

function readPrompt(folder: string, name: PromptName, locale: Locale): Prompt {
  const file = join(folder, `${name}.${locale}.md`);
  const [, head, text] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  const version: unknown = head === undefined ? null : parse(head)?.version;
  if (text === undefined || typeof version !== 'number') {
    throw new Error(`${file} does not begin with its version between two lines of ---`);
  }
  const placeholders = [...new Set([...text.matchAll(PLACEHOLDER)].map(([, variable]) => variable))].sort();
  const expected = [...VARIABLES[name]].sort();
  if (placeholders.join() !== expected.join()) {
    throw new Error(
      `${file} uses the variables ${placeholders.join(', ')} instead of ${expected.join(', ')}`,
    );
  }
  return { version, text: text.trim() };
}

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** In one pass, so that what a value contains is never taken for a placeholder. */
function fill(text: string, variables: Record<string, string>): string {
  return text
    .replace(/^\{\{(\w+)\}\}\n\n?/gm, (line, variable) => (variables[variable] === '' ? '' : line))
    .replace(PLACEHOLDER, (_, variable) => variables[variable] ?? '');
}
