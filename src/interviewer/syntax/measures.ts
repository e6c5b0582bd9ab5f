import type { Language } from '../../domain/vocabulary.ts';
import { parsable } from './before-parsing.ts';
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
  const tree = await grammars.parse(language, parsable(language, code));
  try {
    const measures = { functions: 0, longestFunction: 0, deepestNesting: 0 };
    const outside: Place = { type: '', depth: 0 };
    walk(tree.rootNode, outside, (node, field, parent): Place => {
      const { type } = node;
      if (FUNCTIONS.has(type)) {
        measures.functions += 1;
        const lines = node.endPosition.row - node.startPosition.row + 1;
        measures.longestFunction = Math.max(measures.longestFunction, lines);
      }
      const depth = parent.depth + (NESTING.has(type) && !isElseIf(type, field, parent) ? 1 : 0);
      measures.deepestNesting = Math.max(measures.deepestNesting, depth);
      return { type, depth };
    });
    return { lines: code.split('\n').filter((line) => line.trim() !== '').length, ...measures };
  } finally {
    tree.delete();
  }
}

/** What a node tells its children; asking each child for its parent would take time by the square of the depth. */
interface Place {
  type: string;
  depth: number;
}

/** `else if` is one more case, not one more level. */
function isElseIf(type: string, field: string | null, parent: Place): boolean {
  if (type !== 'if_statement') return false;
  return parent.type === 'else_clause' || (parent.type === 'if_statement' && field === 'alternative');
}
