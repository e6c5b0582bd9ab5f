import type { Node } from 'web-tree-sitter';
import type { Language } from '../../src/domain/vocabulary.ts';
import { bareCode } from '../../src/interviewer/syntax/bare-code.ts';
import { type Grammars, walk } from '../../src/interviewer/syntax/grammar.ts';

/** A way to make somebody's program look like another's, always in the same way. */
type Disguise = (grammars: Grammars, language: Language, code: string) => Promise<string>;

/** Every program stays one that does the same, but that `renamed` may also rename what a library gives its name. */
export const DISGUISES = {
  /** Other names throughout, and no comment. */
  renamed: bareCode,
  /** Twice the indentation, and a comment before every other line. */
  reformatted: async (_, language, code) =>
    code
      .split('\n')
      .map((line, at) => {
        const indent = (/^\s*/.exec(line) as RegExpExecArray)[0];
        const comment = `${COMMENT[language]} step ${at}`;
        return `${at % 2 === 0 && line.trim() !== '' ? `${indent}${indent}${comment}\n` : ''}${indent}${line}`;
      })
      .join('\n'),
  /** A statement without effect before every fourth one. */
  padded: async (grammars, language, code) => {
    const statements = (await siblings(grammars, language, code)).filter(({ parent }) =>
      isBlock(language, parent),
    );
    const edits = statements
      .flatMap(({ nodes }) => nodes)
      .sort((a, b) => a.from - b.from)
      .filter((_, at) => at % 4 === 1)
      .map(({ from }, at) => {
        const line = code.lastIndexOf('\n', from - 1) + 1;
        const indent = (/^\s*/.exec(code.slice(line, from)) as RegExpExecArray)[0];
        const [simple, conditional] = DEAD[language](`spare${at}`);
        return { from, to: from, text: `${at % 2 ? conditional : simple}\n${indent}` };
      });
    return edited(code, edits);
  },
  /** Functions and methods that stand together, and beginnings of variables, the other way round. */
  reordered: async (grammars, language, code) => {
    const groups = await siblings(grammars, language, code);
    const runs = groups.flatMap(({ parent, nodes }) => [
      ...(parent === 'translation_unit' ? [] : runsOf(nodes, ({ type }) => FUNCTIONS.has(type))),
      ...(isBlock(language, parent) ? runsOf(nodes, ({ text }) => isIndependent(text)) : []),
    ]);
    const innermost = runs.filter((run) => !runs.some((other) => other !== run && isInside(other, run)));
    const edits = innermost.flatMap((run) =>
      run.map(({ from, to }, at) => ({ from, to, text: (run.at(-1 - at) as Sibling).text })),
    );
    return edited(code, edits);
  },
} satisfies Record<string, Disguise>;

const COMMENT: Record<Language, string> = {
  python: '#',
  javascript: '//',
  typescript: '//',
  cpp: '//',
  java: '//',
  go: '//',
};

const DEAD: Record<Language, (name: string) => [string, string]> = {
  python: (name) => [`${name} = [3, 5]`, `${name} = 7 if len("ab") > 4 else 8`],
  javascript: (name) => [`const ${name} = [3, 5];`, `let ${name} = 0; if (${name} > 2) ${name} = 1;`],
  typescript: (name) => [`const ${name} = [3, 5];`, `let ${name} = 0; if (${name} > 2) ${name} = 1;`],
  cpp: (name) => [`long ${name} = 3 * 5;`, `int ${name} = 0; if (${name} > 2) ${name} = 1;`],
  java: (name) => [`long ${name} = 3 * 5;`, `int ${name} = 0; if (${name} > 2) ${name} = 1;`],
  go: (name) => [`_ = []int{3, 5}`, `${name} := 0; if ${name} > 2 { ${name} = 1 }`],
};

const FUNCTIONS = new Set([
  'function_definition',
  'function_declaration',
  'method_definition',
  'method_declaration',
]);

const BLOCKS = new Set([
  'module',
  'program',
  'block',
  'statement_block',
  'compound_statement',
  'statement_list',
]);

function isBlock(language: Language, type: string): boolean {
  return BLOCKS.has(type) && !(language === 'java' && type === 'program');
}

/** A variable that begins with a number, a text or nothing in it. */
function isIndependent(text: string): boolean {
  return /^(let |const |int |long |long long |auto |var )?\w+ (:=|=) (-?\d+|''|""|\[\]|\{\}|new \w+\(\));?$/.test(
    text,
  );
}

interface Sibling {
  type: string;
  from: number;
  to: number;
  text: string;
}

/** The named children of each node, comments left out, with the kind of that node. */
async function siblings(
  grammars: Grammars,
  language: Language,
  code: string,
): Promise<{ parent: string; nodes: Sibling[] }[]> {
  const tree = await grammars.parse(language, code);
  try {
    const groups: { parent: string; nodes: Sibling[] }[] = [];
    const outside = { parent: '', nodes: [] as Sibling[] };
    walk(tree.rootNode, outside, (node: Node, _, group) => {
      if (/comment/.test(node.type)) return null;
      if (node.isNamed) {
        group.nodes.push({ type: node.type, from: node.startIndex, to: node.endIndex, text: node.text });
      }
      const own = { parent: node.type, nodes: [] };
      groups.push(own);
      return own;
    });
    return groups;
  } finally {
    tree.delete();
  }
}

/** Two or more that follow one another. */
function runsOf(nodes: readonly Sibling[], belongs: (node: Sibling) => boolean): Sibling[][] {
  const runs: Sibling[][] = [[]];
  for (const node of nodes) {
    if (belongs(node)) runs.at(-1)?.push(node);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function isInside(inner: readonly Sibling[], outer: readonly Sibling[]): boolean {
  const [first, last] = [inner[0], inner.at(-1)];
  return outer.some(({ from, to }) => first && last && from <= first.from && last.to <= to);
}

function edited(code: string, edits: readonly { from: number; to: number; text: string }[]): string {
  let at = 0;
  let result = '';
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    result += code.slice(at, from) + text;
    at = to;
  }
  return result + code.slice(at);
}
