import type { Node } from 'web-tree-sitter';

/** Whether a script looks at the names of keys, or shows them. */
export function readsKeys(node: Node): boolean {
  if (node.type === 'for_in_statement') return node.childForFieldName('operator')?.text === 'in';
  if (node.type === 'subscript_expression') return isText(node.childForFieldName('index'));
  if (node.type !== 'member_expression') return false;
  const object = node.childForFieldName('object');
  if (object?.type !== 'identifier') return false;
  const property = node.childForFieldName('property')?.text ?? '';
  return object.text === 'JSON' || (object.text === 'Object' && KEYS.has(property));
}

export const nameOf = (node: Node | null) => (node?.type === 'identifier' ? node.text : '');

function isText(index: Node | null): boolean {
  if (index?.type === 'template_string') return true;
  const called = index?.type === 'call_expression' ? index.childForFieldName('function') : null;
  return TEXT_METHODS.has(called?.childForFieldName('property')?.text ?? '');
}

const TEXT_METHODS: ReadonlySet<string> = new Set([
  'slice',
  'substring',
  'trim',
  'toLowerCase',
  'toUpperCase',
  'replace',
  'concat',
]);
const KEYS: ReadonlySet<string> = new Set([
  'keys',
  'entries',
  'assign',
  'fromEntries',
  'getOwnPropertyNames',
]);
