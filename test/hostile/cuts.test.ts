import { join, relative } from 'node:path';
import type { Node } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import { API, type Project, TypeFlags } from 'typescript/unstable/sync';

const ROOT = join(import.meta.dirname, '../..');
const CUTS = ['slice', 'substring', 'substr'];

/**
 * Where a text is cut at a position that was found in it, at a character of our own choice, or where no character has two
 * halves. Whatever cuts a text to a length belongs to `src/domain/text.ts`.
 */
const ALLOWED: Record<string, string[]> = {
  'src/domain/text.ts': [
    'text.slice(0, Math.max(0, end))',
    'text.slice(from, end + WINDOW)',
    'text.slice(0, first > 0 ? from + first : end)',
  ],
  // At line breaks, tokens and ends of sentences.
  'src/domain/measurement/checker.ts': ['text.slice(at, end === -1 ? text.length : end)'],
  'src/domain/measurement/difference.ts': [
    "text.slice(text.lastIndexOf('\\n', at) + 1, at)",
    'text.slice(begin)',
  ],
  'src/llm/sentences.ts': ['text.slice(0, end)'],
  'src/domain/transcription/words.ts': ['beginning.slice(0, end)'],
  // At words, lines, signs of a program and ends of pieces; parts that are only compared.
  'src/interviewer/gate/code-tokens.ts': ['code.substring(from)', 'code.substring(from, at)'],
  'src/interviewer/gate/gate.ts': ['text.substring(0, whole)', 'text.substring(from, shown)'],
  'src/interviewer/gate/hold.ts': [
    'text.substring(from, to)',
    'text.substring(lineFrom, at)',
    'text.substring(lineFrom, place)',
    'text.substring(wordFrom)',
  ],
  'src/interviewer/gate/passages.ts': [
    'line.substring(0, at)',
    'line.substring(at + mark.length)',
    'line.substring(from)',
    'line.substring(from, index)',
    'text.substring(one.to, other.from)',
  ],
  'src/interviewer/gate/prompt-leak.ts': ['text.substring(at, at + length)'],
  'src/interviewer/gate/signs.ts': ['form.substring(0, at + 1)'],
  // At tags, names, brackets, the first `=` and the last `@` and `<`.
  'src/config/headers.ts': ['pair.slice(0, Math.max(at, 0))', 'pair.slice(at + 1)'],
  'src/config/mail.ts': ['text.slice(0, start)', 'text.slice(start + 1, -1)'],
  'src/accounts/email.ts': ['whole.slice(0, at)', 'whole.slice(at + 1)'],
  'src/interviewer/json-answer.ts': ['text.slice(0, end)', 'text.slice(at, end)'],
  'src/interviewer/tidy-json.ts': ['text.slice(at, end)'],
  'src/interviewer/quotes.ts': [
    'original.slice(starts[from ?? 0], ends[behind - 1])',
    'text.slice(from, to)',
  ],
  'src/interviewer/syntax/bare-code.ts': ['code.slice(at)', 'code.slice(at, from)'],
  'src/llm/thinking.ts': [
    'buffer.slice(at)',
    'buffer.slice(from, at)',
    'marker.slice(0, index + 1)',
    'piece.slice(0, end)',
    'piece.slice(end + 1)',
  ],
  'src/domain/resume/sections.ts': ['line.slice(0, end.index)', 'line.slice(end.index + end[0].length)'],
  'src/domain/resume/words.ts': ['word.slice(0, end)'],
  // Hexadecimal digits.
  'src/temporal/build-id.ts': ['(await workflowHash(root)).slice(0, 12)'],
  // Where an edit changed it, as far as its own numbers say.
  'src/cli/playback/describe.ts': ['before.slice(0, from)'],
  'src/cli/playback/frame.ts': ['text.slice(0, offset)'],
  'src/domain/integrity/changes.ts': ['text.slice(at, at + part)'],
  'src/domain/integrity/strokes.ts': ['last.inserted.slice(moved)'],
  'src/domain/integrity/written.ts': [
    'before.text.slice(from, from + deleted)',
    'inserted.slice(head, inserted.length - tail)',
    'text.slice(read, from)',
    'text.slice(read)',
    'was.slice(head, was.length - tail)',
  ],
  // Programs of the bank's, typed by a script.
  'scripts/typing/dishonest.ts': [
    'name.slice(0, 3)',
    'text.slice(0, 300)',
    'text.slice(0, Math.floor(text.length / 2))',
    'text.slice(Math.floor(text.length / 2))',
  ],
  'scripts/typing/honest/circumstances.ts': ['line.slice(-4)'],
  'scripts/typing/honest/own-code.ts': ['text.slice(-120)'],
  'scripts/typing/person.ts': [
    'line.slice(at)',
    'line.slice(at, at + 1 + Math.floor(random.uniform() * person.noticedAfter))',
    'word.slice(0, 3)',
  ],
  'scripts/typing/writing.ts': [
    'line.slice(0, last.index)',
    'line.slice(last.index + last[0].length)',
    'line.slice(same)',
  ],
  // Waits for the second half of a character.
  'src/llm/attempt.ts': ['words.slice(0, MAX_ANSWER_CHARS - text.length)'],
  // Digits and times of our own.
  'src/api/auth/accounts.ts': ['id.slice(0, 8)'],
  'src/api/client/handlers.ts': ['file.hash.slice(0, 32)'],
  'src/api/telemetry/origin.ts': ["createHash('sha256').update(text).digest('hex').slice(0, DIGITS)"],
  'src/telemetry/digest.ts': ['sha256.slice(0, LINK_DIGITS)'],
  'src/api/notice/notice.ts': ['contentHash({ text, consents }).slice(0, VERSION_DIGITS)'],
  'src/api/idempotency.ts': [
    'hex.slice(0, 8)',
    'hex.slice(12, 16)',
    'hex.slice(16, 20)',
    'hex.slice(20, 32)',
    'hex.slice(8, 12)',
  ],
  'src/setup/reader-image.ts': ["hash.digest('hex').slice(0, 16)"],
  'src/setup/sandbox-image/image.ts': ["hash.digest('hex').slice(0, 16)"],
  'src/temporal/bundle.ts': ['hash.slice(0, 16)'],
};

it('no text is cut to a length but by src/domain/text.ts', () => {
  const api = new API({ cwd: ROOT });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [join(ROOT, 'tsconfig.json')] });
    const [project] = snapshot.getProjects();
    if (!project) throw new Error('no project');
    const calls = project.program
      .getSourceFileNames()
      .filter((file) => /^(src|activities|workflows|scripts)\//.test(relative(ROOT, file)))
      .flatMap((file) => cutsIn(project, file).map((cut) => `${relative(ROOT, file)}: ${cut}`));
    // Another one here: use `cut`, `excerpt` or `cutBytes`, or say above why it cuts no character.
    const allowed = Object.entries(ALLOWED).flatMap(([file, cuts]) => cuts.map((cut) => `${file}: ${cut}`));
    expect(calls.toSorted()).toEqual(allowed.toSorted());
  } finally {
    api.close();
  }
});

/** Calls that cut a string, but for those that say by themselves that they cut at something found. */
function cutsIn(project: Project, file: string): string[] {
  const source = project.program.getSourceFile(file);
  const cuts = new Set<string>();
  const waiting: Node[] = source ? [source] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (
      is.isCallExpression(node) &&
      is.isPropertyAccessExpression(node.expression) &&
      CUTS.includes(node.expression.name.text) &&
      !node.arguments.every(isFound)
    ) {
      const cut = project.checker.getTypeAtLocation(node.expression.expression);
      if (!cut || cut.flags & (TypeFlags.StringLike | TypeFlags.Any)) cuts.add(node.getText(source));
    }
    node.forEachChild((child) => void waiting.push(child));
  }
  return [...cuts];
}

/** A place that is found (`indexOf`), the length of what stands there, or the first characters of a known text. */
function isFound(argument: Node): boolean {
  if (is.isBinaryExpression(argument)) return isFound(argument.left) && isFound(argument.right);
  if (is.isPrefixUnaryExpression(argument)) return isFound(argument.operand);
  if (is.isNumericLiteral(argument)) return Number(argument.text) <= 2;
  if (is.isPropertyAccessExpression(argument)) return argument.name.text === 'length';
  return (
    is.isCallExpression(argument) &&
    is.isPropertyAccessExpression(argument.expression) &&
    ['indexOf', 'lastIndexOf'].includes(argument.expression.name.text)
  );
}
