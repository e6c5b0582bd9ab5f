import type { Language } from '../../domain/vocabulary.ts';
import { parsable } from './before-parsing.ts';
import { COMMENTS, isDocstring, NAMES } from './declarations.ts';
import { type Grammars, walk } from './grammar.ts';

/** Of what kind, and where it stands: what holds others only at its beginning. In UTF-16. */
export interface Token {
  kind: string;
  from: number;
  to: number;
}

/** See {@link tokensOf}: the kinds alone. */
export async function structureOf(grammars: Grammars, language: Language, code: string): Promise<string[]> {
  return (await tokensOf(grammars, language, code)).map(({ kind }) => kind);
}

/**
 * What the code is made of, in its order: kinds of statements and expressions, and operators. Every name is `name`, every
 * number `number` and every text `string`; comments, types, imports, brackets and separators are left out. So other names, other
 * comments and another layout change nothing.
 */
export async function tokensOf(grammars: Grammars, language: Language, code: string): Promise<Token[]> {
  const tree = await grammars.parse(language, parsable(language, code, { keepPlaces: true }));
  try {
    const tokens: Token[] = [];
    walk(tree.rootNode, true, (node) => {
      const { type, isNamed } = node;
      if (LEFT_OUT.has(type) || isDocstring(node)) return null;
      const kind = LITERALS[type] ?? (NAMES.has(type) ? 'name' : type);
      const isLast = kind === 'number' || kind === 'name';
      const pair = SHORTHANDS[type];
      if (pair) {
        const place = { from: node.startIndex, to: node.endIndex };
        tokens.push(...[pair, 'name', 'name'].map((part) => ({ kind: part, ...place })));
      } else if (isNamed ? !WRAPPERS.has(type) : OPERATOR.test(type)) {
        const isLeaf = isLast || kind === 'string' || node.childCount === 0;
        const from = node.startIndex;
        tokens.push({ kind, from, to: isLeaf ? node.endIndex : from });
      }
      return isLast ? null : true;
    });
    return tokens;
  } finally {
    tree.delete();
  }
}

/** What stands for a pair of two names that are the same: whoever renames the one has to write both. */
const SHORTHANDS: Readonly<Record<string, string>> = {
  shorthand_property_identifier: 'pair',
  shorthand_property_identifier_pattern: 'pair_pattern',
};

/** Signs that compute or compare, and words that do. */
const OPERATOR =
  /^(?![=:]$|=>$|->$|::$|\.\.\.$)[-+*/%<>=!&|^~?:]+$|^(not|and|or|in|is|not in|is not|instanceof)$/;

const LITERALS: Readonly<Record<string, 'number' | 'string'>> = {
  integer: 'number',
  float: 'number',
  number: 'number',
  number_literal: 'number',
  decimal_integer_literal: 'number',
  hex_integer_literal: 'number',
  decimal_floating_point_literal: 'number',
  int_literal: 'number',
  float_literal: 'number',
  string: 'string',
  string_literal: 'string',
  raw_string_literal: 'string',
  interpreted_string_literal: 'string',
  template_string: 'string',
  concatenated_string: 'string',
  char_literal: 'string',
  character_literal: 'string',
  rune_literal: 'string',
};

const LEFT_OUT: ReadonlySet<string> = new Set([
  ...COMMENTS,
  // What a compiler could do without or find out, and where names come from.
  ...['primitive_type', 'type_identifier', 'generic_type', 'sized_type_specifier', 'template_type'],
  ...['integral_type', 'floating_point_type', 'boolean_type', 'void_type', 'array_type', 'slice_type'],
  ...['map_type', 'pointer_type', 'placeholder_type_specifier', 'scoped_type_identifier', 'type_annotation'],
  ...['type', 'type_arguments', 'type_parameters', 'type_qualifier', 'storage_class_specifier'],
  ...['modifiers', 'accessibility_modifier', 'interface_declaration', 'type_alias_declaration'],
  ...['import_statement', 'import_from_statement', 'import_declaration', 'preproc_include'],
  ...['using_declaration', 'package_clause', 'package_declaration'],
]);

/** What only holds its parts together, or holds one part that may stand without it. */
const WRAPPERS: ReadonlySet<string> = new Set([
  ...['module', 'program', 'translation_unit', 'source_file'],
  ...['block', 'statement_block', 'compound_statement', 'statement_list', 'class_body', 'declaration_list'],
  ...['field_declaration_list', 'expression_statement', 'parenthesized_expression', 'condition_clause'],
  ...['else_clause', 'expression_list', 'argument_list', 'arguments', 'for_clause', 'range_clause'],
  ...['typed_parameter', 'typed_default_parameter', 'formal_parameters'],
  ...['lexical_declaration', 'variable_declaration', 'local_variable_declaration', 'declaration'],
  ...['string_start', 'string_content', 'string_end', 'string_fragment', 'escape_sequence'],
  ...['interpreted_string_literal_content', 'raw_string_literal_content', 'character', 'access_specifier'],
  ...['multiline_string_fragment', 'raw_string_content', 'raw_string_delimiter'],
]);
