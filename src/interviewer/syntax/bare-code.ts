import type { Node } from 'web-tree-sitter';
import type { Language } from '../../domain/vocabulary.ts';
import { parsable } from './before-parsing.ts';
import {
  COMMENTS,
  DECLARATIONS,
  isDocstring,
  isReserved,
  LISTS,
  NAMES,
  OWN_FIELDS,
  OWN_OBJECTS,
} from './declarations.ts';
import { type Grammars, walk } from './grammar.ts';

/**
 * The code without what only speaks to a reader: comments and docstrings are gone, and every name that the program
 * declares is `v1`, `v2` … throughout. Names of libraries and the language stay. It is for reading, not for running.
 */
export async function bareCode(grammars: Grammars, language: Language, sent: string): Promise<string> {
  const code = parsable(language, sent);
  const tree = await grammars.parse(language, code);
  try {
    const declared = declaredNames(tree.rootNode, language);
    const edits: Edit[] = [];
    walk(tree.rootNode, true, (node) => {
      const replace = (text: string) => edits.push({ from: node.startIndex, to: node.endIndex, text });
      if (COMMENTS.has(node.type) || isDocstring(node)) {
        replace('');
        return null;
      }
      const name = NAMES.has(node.type) ? declared.get(node.text) : undefined;
      if (name !== undefined) replace(name);
      // What a macro stands for has no tree.
      if (node.type === 'preproc_arg') replace(node.text.replace(WORD, (word) => declared.get(word) ?? word));
      return true;
    });
    return withoutBlankLines(apply(code, edits));
  } finally {
    tree.delete();
  }
}

const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** What a node tells its children; asking each child for its parents would take time by the square of the depth. */
interface Place {
  type: string;
  declares: boolean;
  /** The field of this node that holds a name which it declares, as in `self.size = 1`. */
  ownField: string | null;
  /** Inside an object that is given to a function: `{ encoding: 'utf8' }` has a library's names more often than not. */
  options: boolean;
}

/** Each declared name with its replacement, numbered in the order of declaration. */
function declaredNames(root: Node, language: Language): Map<string, string> {
  const declarations = DECLARATIONS[language];
  const names = new Map<string, string>();
  const outside: Place = { type: '', declares: false, ownField: null, options: false };
  walk(root, outside, (node, field, parent): Place => {
    const { type } = node;
    const fields = declarations[parent.type];
    const declares =
      node.isNamed &&
      !(parent.type === 'pair' && parent.options) &&
      (fields === '*' ||
        (field !== null && (fields?.includes(field) || field === parent.ownField)) ||
        (parent.declares && LISTS.has(parent.type)));
    if (declares && NAMES.has(type) && !isReserved(node.text) && !names.has(node.text)) {
      names.set(node.text, `v${names.size + 1}`);
    }
    return {
      type,
      declares,
      ownField: declares ? ownFieldOf(node) : null,
      options: type === 'object' ? parent.type === 'arguments' : type === 'pair' && parent.options,
    };
  });
  return names;
}

/** Objects of libraries have names that the library gives, so only those of the program's own count. */
function ownFieldOf(node: Node): string | null {
  const fields = OWN_FIELDS[node.type];
  const object = fields && node.childForFieldName(fields.object);
  return object && OWN_OBJECTS.has(object.text) ? fields.name : null;
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
