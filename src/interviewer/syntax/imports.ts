import type { Node } from 'web-tree-sitter';

interface Import {
  name: string;
  /** The program's own name for it. */
  alias: string | null;
}

const LONGEST = 200;

/** What an import makes known in the program. */
export function importsOf(node: Node): Import[] {
  if (node.endIndex - node.startIndex > LONGEST) return [];
  switch (node.type) {
    case 'import_statement':
    case 'import_from_statement':
      return node.childrenForFieldName('name').flatMap((name) => (name ? pythonImport(name) : []));
    case 'import_specifier':
    case 'import_spec':
      return [nameOf(node)];
    case 'import_clause':
    case 'namespace_import':
      return node.namedChildren.flatMap((child) =>
        child?.type === 'identifier' ? [{ name: child.text, alias: child.text }] : [],
      );
    case 'import_declaration':
      return node.namedChildren.flatMap((child) => {
        const last = child?.type === 'scoped_identifier' ? child.childForFieldName('name') : null;
        return last ? [{ name: last.text, alias: null }] : [];
      });
    default:
      return [];
  }
}

function pythonImport(name: Node): Import[] {
  const alias = name.childForFieldName('alias');
  if (alias) return [{ name: name.text, alias: alias.text }];
  // `import os.path` makes `os` known.
  const [first] = name.text.split('.');
  return first === undefined ? [] : [{ name: first, alias: null }];
}

function nameOf(node: Node): Import {
  const alias =
    node.childForFieldName('alias') ?? (node.childForFieldName('path') && node.childForFieldName('name'));
  const path = node.childForFieldName('path') ?? node.childForFieldName('name');
  const name = path?.text.replaceAll('"', '').split('/').at(-1) ?? '';
  return { name, alias: alias?.text ?? null };
}
