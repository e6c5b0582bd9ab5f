import type { Node } from 'web-tree-sitter';
import type { Language } from '../../domain/vocabulary.ts';
import { COMMENTS, isDocstring, NAMES } from './declarations.ts';
import { walk } from './grammar.ts';
import { GIVEN, MEMBER_NAMES } from './kinds.ts';
import { LIBRARY_ARGUMENTS, STD_FUNCTIONS } from './libraries.ts';
import type { OwnNames } from './own-names.ts';
import type { Owner } from './receivers.ts';

/** A name somewhere in a program, and what it is the name of. */
export interface Occurrence {
  from: number;
  to: number;
  name: string;
  /** `both`: `{ size }` is a key and a variable. `either`: nobody can say which. */
  role: 'variable' | 'member' | 'both' | 'either' | 'library';
  /** Of a member: whose. */
  owner: Owner;
}

/** What stands in the tree beside names: text that only speaks to a reader, and text that has no tree. */
export interface Texts {
  readers: { from: number; to: number }[];
  macros: { from: number; to: number; text: string }[];
}

interface Place {
  type: string;
  owner: Owner;
  /** Names that begin here or later stand behind an object. */
  membersFrom: number;
  isLibrary: boolean;
  /** Of a call: whether the program's own function is called. */
  ownCall: boolean;
  /** Inside an object that is given to another function. */
  isGiven: boolean;
}

const OUTSIDE: Place = {
  type: '',
  owner: 'unknown',
  membersFrom: Number.POSITIVE_INFINITY,
  isLibrary: false,
  ownCall: false,
  isGiven: false,
};

/** Where a member stands behind an object: the fields of the two. */
const BEHIND: Readonly<Record<string, { object: string; name: string }>> = {
  attribute: { object: 'object', name: 'attribute' },
  member_expression: { object: 'object', name: 'property' },
  field_expression: { object: 'argument', name: 'field' },
  selector_expression: { object: 'operand', name: 'field' },
  field_access: { object: 'object', name: 'field' },
  method_invocation: { object: 'object', name: 'name' },
};
/** The same without fields: the object comes first. */
const BEHIND_FIRST: ReadonlySet<string> = new Set([
  'method_reference',
  'scoped_identifier',
  'scoped_type_identifier',
]);
const SHORTHAND: ReadonlySet<string> = new Set([
  'shorthand_property_identifier',
  'shorthand_property_identifier_pattern',
]);
const IMPORTS: ReadonlySet<string> = new Set([
  'import_declaration',
  'import_statement',
  'import_from_statement',
]);
const CALLS: ReadonlySet<string> = new Set(['call', 'call_expression', 'new_expression']);
const ARGUMENTS: ReadonlySet<string> = new Set(['arguments', 'argument_list', 'keyword_argument']);

export function occurrencesIn(root: Node, language: Language, own: OwnNames): Occurrence[] & Texts {
  const found = Object.assign([] as Occurrence[], { readers: [], macros: [] } as Texts);
  const usesStd = language === 'cpp';

  walk(root, OUTSIDE, (node, field, parent): Place | null => {
    const { type, startIndex: from, endIndex: to } = node;
    if (COMMENTS.has(type) || isDocstring(node)) {
      found.readers.push({ from, to });
      return null;
    }
    if (type === 'preproc_arg') found.macros.push({ from, to, text: node.text });
    if (NAMES.has(type)) {
      const name = node.text;
      found.push({ from, to, name, ...roleOf(node, name, field, parent) });
    }
    return placeOf(node, field, parent);
  });
  return found;

  function roleOf(
    node: Node,
    name: string,
    field: string | null,
    parent: Place,
  ): Pick<Occurrence, 'role' | 'owner'> {
    const owner = parent.owner;
    if (parent.isLibrary) return { role: isAlias(parent.type, field) ? 'variable' : 'library', owner };
    if (SHORTHAND.has(node.type) || parent.type === 'pair_pattern') {
      const isKey = field === 'key' && parent.type === 'pair_pattern';
      if (SHORTHAND.has(node.type) || isKey) {
        return {
          role: isKey ? 'member' : 'both',
          owner: parent.isGiven || parent.type !== 'object' ? 'unknown' : 'own',
        };
      }
    }
    if (parent.type === 'pair' && MEMBER_NAMES.has(node.type))
      return { role: 'member', owner: parent.isGiven ? 'unknown' : 'own' };
    if (parent.type === 'keyword_argument' && field === 'name') {
      return { role: parent.ownCall || !LIBRARY_ARGUMENTS.has(name) ? 'either' : 'library', owner: 'own' };
    }
    const behind = BEHIND[parent.type];
    if (behind && field === behind.name && node.startIndex >= parent.membersFrom)
      return { role: 'member', owner };
    if (BEHIND_FIRST.has(parent.type) && node.startIndex >= parent.membersFrom)
      return { role: 'member', owner };
    // Behind nothing: a declaration, a key, an initialiser.
    if (MEMBER_NAMES.has(node.type)) return { role: 'member', owner: 'own' };
    if (parent.type === 'literal_element') return { role: 'either', owner: 'own' };
    const isStd = usesStd && field === 'function' && STD_FUNCTIONS.has(name) && !own.functions.has(name);
    return { role: isStd ? 'library' : 'variable', owner };
  }

  function placeOf(node: Node, field: string | null, parent: Place): Place {
    const { type } = node;
    const place: Place = { ...OUTSIDE, type };
    const behind = BEHIND[type];
    const object = behind
      ? node.childForFieldName(behind.object)
      : BEHIND_FIRST.has(type)
        ? node.namedChild(0)
        : null;
    if (object) {
      place.owner = own.receivers.ownerOf(object, (name) => own.types.has(name));
      place.membersFrom = object.endIndex;
    }
    if (IMPORTS.has(type)) place.isLibrary = true;
    else if (parent.isLibrary) place.isLibrary = !isOfQualified(type, field);
    if (type === 'qualified_identifier') {
      const scope = node.childForFieldName('scope');
      place.isLibrary = scope !== null && !own.variables.has(scope.text);
    }
    if (CALLS.has(type)) place.ownCall = isOwnCall(node);
    if (ARGUMENTS.has(type)) place.ownCall = parent.ownCall;
    if (GIVEN.has(type)) place.isGiven = parent.type === 'arguments' ? !parent.ownCall : parent.isGiven;
    return place;
  }

  function isOwnCall(call: Node): boolean {
    const called = call.childForFieldName('function') ?? call.childForFieldName('constructor');
    if (called?.type === 'identifier') return own.functions.has(called.text);
    const name = called?.childForFieldName('attribute');
    return name ? own.members.has(name.text) : false;
  }
}

/** Arguments of a library's template are not the library's. */
function isOfQualified(type: string, field: string | null): boolean {
  return field === 'arguments' || type === 'template_argument_list';
}

/** Inside an import, where the program gives a name of its own. */
function isAlias(type: string, field: string | null): boolean {
  if (type === 'import_spec') return field === 'name';
  return type === 'import_clause' || type === 'namespace_import' || field === 'alias';
}
