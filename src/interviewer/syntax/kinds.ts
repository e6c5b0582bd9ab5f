/** Kinds of nodes, by what they declare; names of kinds differ between grammars enough to stand in one list. */

export const CALLS: ReadonlySet<string> = new Set(['call_expression', 'new_expression']);
export const GIVEN: ReadonlySet<string> = new Set(['object', 'pair', 'array']);
export const TEXTS: ReadonlySet<string> = new Set(['string_fragment', 'string_content']);
export const SHORT_TEXT = 60;
export const MEMBER_NAMES: ReadonlySet<string> = new Set([
  'property_identifier',
  'private_property_identifier',
  'field_identifier',
]);
export const STAYS_IN_CLASS: ReadonlySet<string> = new Set([
  'expression_statement',
  'decorated_definition',
  'assignment',
  'function_definition',
  'variable_declarator',
  'formal_parameter',
]);
export const JAVA_MEMBERS: ReadonlySet<string> = new Set([
  'method_declaration',
  'enum_constant',
  'class_declaration',
  'record_declaration',
  'enum_declaration',
  'interface_declaration',
  'annotation_type_element_declaration',
]);
export const TYPES: ReadonlySet<string> = new Set([
  'class_definition',
  'class_declaration',
  'abstract_class_declaration',
  'interface_declaration',
  'record_declaration',
  'enum_declaration',
  'struct_specifier',
  'class_specifier',
  'union_specifier',
  'enum_specifier',
  'namespace_definition',
  'type_spec',
  'type_alias_declaration',
  'alias_declaration',
  'internal_module',
]);
export const FUNCTIONS: ReadonlySet<string> = new Set([
  'function_declaration',
  'generator_function_declaration',
  'function_definition',
  'function_declarator',
  'method_definition',
  'method_declaration',
  'class_declaration',
  'class_definition',
  'arrow_function',
  'function_expression',
  'lambda',
  'lambda_expression',
  'func_literal',
]);
