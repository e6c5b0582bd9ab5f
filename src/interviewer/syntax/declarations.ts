import type { Node } from 'web-tree-sitter';
import type { Language } from '../../domain/vocabulary.ts';

/**
 * Where each grammar declares names: kinds of node, with the fields that hold the declared name, or `*` for every
 * child. Names that a program uses but does not declare belong to libraries.
 */
export type Declarations = Readonly<Record<string, readonly string[] | '*'>>;

const SCRIPT: Declarations = {
  variable_declarator: ['name'],
  function_declaration: ['name'],
  function_expression: ['name'],
  generator_function_declaration: ['name'],
  class_declaration: ['name'],
  class: ['name'],
  method_definition: ['name'],
  field_definition: ['property'],
  formal_parameters: '*',
  arrow_function: ['parameter'],
  catch_clause: ['parameter'],
  for_in_statement: ['left'],
  array_pattern: '*',
  object_pattern: '*',
  pair_pattern: ['value'],
  rest_pattern: '*',
  assignment_pattern: ['left'],
  object_assignment_pattern: ['left'],
  assignment_expression: ['left'],
  pair: ['key'],
  labeled_statement: ['label'],
  import_clause: '*',
  namespace_import: '*',
  import_specifier: ['alias'],
  export_specifier: ['alias'],
};

export const DECLARATIONS: Readonly<Record<Language, Declarations>> = {
  python: {
    function_definition: ['name'],
    class_definition: ['name'],
    assignment: ['left'],
    for_statement: ['left'],
    for_in_clause: ['left'],
    named_expression: ['name'],
    parameters: '*',
    lambda_parameters: '*',
    default_parameter: ['name'],
    typed_parameter: '*',
    typed_default_parameter: ['name'],
    list_splat_pattern: '*',
    dictionary_splat_pattern: '*',
    pattern_list: '*',
    tuple_pattern: '*',
    list_pattern: '*',
    as_pattern_target: '*',
    aliased_import: ['alias'],
    case_pattern: '*',
    as_pattern: ['alias'],
    splat_pattern: '*',
  },
  javascript: SCRIPT,
  typescript: {
    ...SCRIPT,
    required_parameter: ['pattern', 'name'],
    optional_parameter: ['pattern', 'name'],
    public_field_definition: ['name'],
    interface_declaration: ['name'],
    type_alias_declaration: ['name'],
    enum_declaration: ['name'],
    property_signature: ['name'],
    method_signature: ['name'],
    type_parameter: ['name'],
    abstract_class_declaration: ['name'],
    abstract_method_signature: ['name'],
    function_signature: ['name'],
    enum_body: '*',
    enum_assignment: ['name'],
    internal_module: ['name'],
    module: ['name'],
    index_signature: ['name'],
    import_require_clause: '*',
  },
  cpp: {
    init_declarator: ['declarator'],
    declaration: ['declarator'],
    parameter_declaration: ['declarator'],
    optional_parameter_declaration: ['declarator'],
    function_declarator: ['declarator'],
    function_definition: ['declarator'],
    pointer_declarator: ['declarator'],
    array_declarator: ['declarator'],
    reference_declarator: '*',
    structured_binding_declarator: '*',
    field_declaration: ['declarator'],
    for_range_loop: ['declarator'],
    lambda_capture_initializer: ['left'],
    struct_specifier: ['name'],
    class_specifier: ['name'],
    enum_specifier: ['name'],
    enumerator: ['name'],
    alias_declaration: ['name'],
    type_definition: ['declarator'],
    type_parameter_declaration: '*',
    preproc_def: ['name'],
    preproc_function_def: ['name'],
    preproc_params: '*',
    preproc_ifdef: ['name'],
    namespace_definition: ['name'],
    namespace_alias_definition: ['name'],
    variadic_type_parameter_declaration: '*',
    union_specifier: ['name'],
    concept_definition: ['name'],
    labeled_statement: ['label'],
  },
  java: {
    variable_declarator: ['name'],
    formal_parameter: ['name'],
    catch_formal_parameter: ['name'],
    method_declaration: ['name'],
    class_declaration: ['name'],
    record_declaration: ['name'],
    enum_declaration: ['name'],
    interface_declaration: ['name'],
    constructor_declaration: ['name'],
    enhanced_for_statement: ['name'],
    enum_constant: ['name'],
    inferred_parameters: '*',
    lambda_expression: ['parameters'],
    resource: ['name'],
    type_parameter: '*',
    package_declaration: '*',
    annotation_type_declaration: ['name'],
    annotation_type_element_declaration: ['name'],
    instanceof_expression: ['name'],
    labeled_statement: '*',
  },
  go: {
    short_var_declaration: ['left'],
    range_clause: ['left'],
    var_spec: ['name'],
    const_spec: ['name'],
    parameter_declaration: ['name'],
    variadic_parameter_declaration: ['name'],
    function_declaration: ['name'],
    method_declaration: ['name'],
    type_spec: ['name'],
    field_declaration: ['name'],
    type_parameter_declaration: ['name'],
    import_spec: ['name'],
    type_alias: ['name'],
    type_switch_statement: ['alias'],
    method_elem: ['name'],
    labeled_statement: ['label'],
  },
};

/** Where a program declares a field by giving it a value: the fields of the object and of the name. */
export const OWN_FIELDS: Readonly<Record<string, { object: string; name: string }>> = {
  attribute: { object: 'object', name: 'attribute' },
  member_expression: { object: 'object', name: 'property' },
};
export const OWN_OBJECTS: ReadonlySet<string> = new Set(['self', 'cls', 'this']);

/** Lists between a declaring field and the names. */
export const LISTS: ReadonlySet<string> = new Set(['expression_list', 'dotted_name']);

export const NAMES: ReadonlySet<string> = new Set([
  'identifier',
  'property_identifier',
  'private_property_identifier',
  'shorthand_property_identifier',
  'shorthand_property_identifier_pattern',
  'type_identifier',
  'field_identifier',
  'statement_identifier',
  'namespace_identifier',
  'package_identifier',
  'label_name',
]);

export const COMMENTS: ReadonlySet<string> = new Set([
  'comment',
  'line_comment',
  'block_comment',
  'html_comment',
  // `#pragma`, `#error` and the like: free text.
  'preproc_call',
]);

/** Literals that say nothing to the machine when they are a statement of their own. */
const TEXTS: ReadonlySet<string> = new Set([
  'string',
  'concatenated_string',
  'template_string',
  'string_literal',
  'raw_string_literal',
]);

/** A string that is a statement of its own: Python keeps documentation there. */
export function isDocstring(node: Node): boolean {
  return (
    node.type === 'expression_statement' &&
    node.namedChildCount === 1 &&
    TEXTS.has(node.namedChild(0)?.type ?? '')
  );
}

/** Names that a language gives a meaning of its own. */
export function isReserved(name: string): boolean {
  return /^__\w+__$/.test(name) || RESERVED.has(name);
}

const RESERVED = new Set([
  'main',
  'Main',
  'constructor',
  'self',
  'this',
  'cls',
  'super',
  '_',
  'init',
  'toString',
]);
