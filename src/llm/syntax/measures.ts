import type { Node } from 'web-tree-sitter';
import type { Language } from '../../domain/vocabulary.ts';
import { type Grammars, walk } from './grammar.ts';

/** What can be said about code without judgement. */
export interface Measures {
  /** Lines that hold more than white space. */
  lines: number;
  functions: number;
  /** Lines of the longest function; 0 without any. */
  longestFunction: number;
  /** Blocks within blocks: 0 for straight code. */
  deepestNesting: number;
}

const FUNCTIONS = new Set([
  'function_definition',
  'function_declaration',
  'function_expression',
  'generator_function_declaration',
  'arrow_function',
  'method_definition',
  'method_declaration',
  'constructor_declaration',
  'lambda_expression',
  'func_literal',
]);

/** Statements that make a reader remember one more condition. */
const NESTING = new Set([
  'if_statement',
  'for_statement',
  'for_in_statement',
  'for_range_loop',
  'enhanced_for_statement',
  'while_statement',
  'do_statement',
  'switch_statement',
  'switch_expression',
  'expression_switch_statement',
  'try_statement',
  'match_statement',
  'with_statement',
]);

export async function measureCode(grammars: Grammars, language: Language, code: string): Promise<Measures> {
  const tree = await grammars.parse(language, code);
  try {
    const measures = { functions: 0, longestFunction: 0, deepestNesting: 0 };
    walk(tree.rootNode, 0, (node, _, depth) => {
      if (FUNCTIONS.has(node.type)) {
        measures.functions += 1;
        const lines = node.endPosition.row - node.startPosition.row + 1;
        measures.longestFunction = Math.max(measures.longestFunction, lines);
      }
      const inside = NESTING.has(node.type) && !isElseIf(node) ? depth + 1 : depth;
      measures.deepestNesting = Math.max(measures.deepestNesting, inside);
      return inside;
    });
    return { lines: code.split('\n').filter((line) => line.trim() !== '').length, ...measures };
  } finally {
    tree.delete();
  }
}

/** `else if` is one more case, not one more level. */
function isElseIf(node: Node): boolean {
  if (node.type !== 'if_statement') return false;
  const { parent } = node;
  return (
    parent?.type === 'else_clause' ||
    (parent?.type === 'if_statement' && parent.childForFieldName('alternative')?.id === node.id)
  );
}
