import type { Node } from 'web-tree-sitter';

/** With what a name is declared: its type and its first value, as far as the code says. */
export interface FirstValue {
  type: Node | null;
  value: Node | null;
}

/** Declarations, each with the field of the value. */
const VALUES: Readonly<Record<string, string | null>> = {
  variable_declarator: 'value',
  init_declarator: 'value',
  declaration: null,
  parameter_declaration: null,
  optional_parameter_declaration: null,
  field_declaration: null,
  // What they go through is no value of their variable.
  for_range_loop: null,
  enhanced_for_statement: null,
  local_variable_declaration: null,
  formal_parameter: null,
  resource: 'value',
  required_parameter: 'value',
  optional_parameter: 'value',
  public_field_definition: 'value',
  property_signature: null,
  field_definition: 'value',
  assignment: 'right',
  assignment_expression: 'right',
  typed_parameter: null,
  typed_default_parameter: 'value',
  var_spec: 'value',
  short_var_declaration: 'right',
};
/** What stands between a declaration and its name. */
const AROUND: ReadonlySet<string> = new Set([
  'variable_declarator',
  'init_declarator',
  'pointer_declarator',
  'reference_declarator',
]);

/** For the names that stand below this node. `outer` is what its parent has given. */
export function typedAt(node: Node, field: string | null, outer: FirstValue | null): FirstValue | null {
  const { type } = node;
  // `self.size = 1`, and the one name of a list in Go.
  const isSame =
    (field === 'left' && (type === 'attribute' || type === 'member_expression')) ||
    (type === 'expression_list' && node.namedChildCount === 1) ||
    ((type === 'pointer_declarator' || type === 'reference_declarator') && outer !== null);
  if (isSame) return outer;
  const value = VALUES[type];
  if (value === undefined) return null;
  const given = value === null ? null : node.childForFieldName(value);
  return {
    type: node.childForFieldName('type') ?? (AROUND.has(type) ? (outer?.type ?? null) : null),
    value: given?.type === 'expression_list' ? onlyChild(given) : given,
  };
}

function onlyChild(list: Node): Node | null {
  return list.namedChildCount === 1 ? list.namedChild(0) : null;
}
