import type { Language } from '../domain/vocabulary.ts';

/** A pattern, and what stands in its place. */
type Rule = readonly [RegExp, string];

/** Each pattern takes linear time: what it reads is written by candidates. */
const EVERYWHERE: readonly Rule[] = [
  // Where the program lies; some tools write a URL, or a path from elsewhere.
  [/(?:file:\/\/|\.\.)?(?<!\w)\/box\//g, ''],
  [/\/opt\/viva\/(?:[\w.-]+\/)*/g, ''],
];

/** The standard library's and the compiler's own folders. */
const SYSTEM: Rule = [/\/usr\/(?:include|lib|bin|share)\/(?:[\w.+-]+\/)*/g, ''];

const NODE: readonly Rule[] = [
  // The line of Node.js itself that threw, with its mark.
  [/^node:\S+:\d+\n.*\n *\^+\n\n?/gm, ''],
  // Its frames. Behind the last one the error's other properties may begin.
  [/\n +at (?:async )?(?:.*\()?node:\S*/g, ''],
  // Of its own stacks, when it ends itself.
  [/^----- Native stack trace -----\n*/gm, ''],
  [/^.*(?:\[\/opt\/viva\/node\/bin\/node\]|node:internal\/).*\n?/gm, ''],
  [/^\(Use `node --trace-[\w-]+ \.\.\.` to show .*\n?/gm, ''],
  [/^Node\.js v[\d.]+\n?/gm, ''],
];

const RULES: Readonly<Record<Language, readonly Rule[]>> = {
  python: [SYSTEM],
  javascript: NODE,
  typescript: NODE,
  cpp: [[/^\/usr\/bin\/ld: /gm, ''], [/^\/tmp\/\w+\.o: ?/gm, ''], SYSTEM],
  java: [SYSTEM],
  go: [SYSTEM],
};

/** What a compiler or a program's runtime said, with file names as the candidate knows them, without what is ours. */
export function withoutInnerPaths(language: Language, text: string): string {
  return [...RULES[language], ...EVERYWHERE].reduce(
    (rest, [pattern, put]) => rest.replace(pattern, put),
    text,
  );
}
