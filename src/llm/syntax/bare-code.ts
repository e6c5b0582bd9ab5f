import type { Node } from 'web-tree-sitter';
import type { Language } from '../../domain/vocabulary.ts';
import { COMMENTS, DECLARATIONS, isReserved, LISTS, NAMES } from './declarations.ts';
import { type Grammars, walk } from './grammar.ts';

/**
 * The code without what only speaks to a reader: comments and docstrings are gone, and every name that the program
 * declares is `v1`, `v2` … throughout. Names of libraries and the language stay. It is for reading, not for running.
 */
export async function bareCode(grammars: Grammars, language: Language, code: string): Promise<string> {
  const tree = await grammars.parse(language, code);
  try {
    const declared = declaredNames(tree.rootNode, language);
    const edits: Edit[] = [];
    walk(tree.rootNode, true, (node) => {
      if (COMMENTS.has(node.type) || isDocstring(node)) {
        edits.push({ from: node.startIndex, to: node.endIndex, text: '' });
        return null;
      }
      const name = NAMES.has(node.type) ? declared.get(node.text) : undefined;
      if (name !== undefined) edits.push({ from: node.startIndex, to: node.endIndex, text: name });
      return true;
    });
    return withoutBlankLines(apply(code, edits));
  } finally {
    tree.delete();
  }
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Each declared name with its replacement, numbered in the order of declaration. */
function declaredNames(root: Node, language: Language): Map<string, string> {
  const declarations = DECLARATIONS[language];
  const names = new Map<string, string>();
  walk(root, { type: '', declares: false }, (node, field, parent) => {
    const fields = declarations[parent.type];
    const declares =
      node.isNamed &&
      (fields === '*' ||
        (field !== null && fields?.includes(field)) ||
        (parent.declares && LISTS.has(parent.type)));
    if (declares && NAMES.has(node.type) && !isReserved(node.text) && !names.has(node.text)) {
      names.set(node.text, `v${names.size + 1}`);
    }
    return { type: node.type, declares: declares === true };
  });
  return names;
}

/** A string that is a statement of its own: Python keeps documentation there. */
function isDocstring(node: Node): boolean {
  return (
    node.type === 'expression_statement' &&
    node.namedChildCount === 1 &&
    node.namedChild(0)?.type === 'string'
  );
}

function apply(code: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text } of edits) {
    result += code.slice(at, from) + text;
    at = to;
  }
  return result + code.slice(at);
}

function withoutBlankLines(code: string): string {
  return code
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}
