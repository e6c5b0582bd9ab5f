import type { Node } from 'web-tree-sitter';
import type { Language } from '../../domain/vocabulary.ts';
import { DECLARATIONS, isReserved, LISTS, NAMES, OWN_FIELDS, OWN_OBJECTS } from './declarations.ts';
import { type FirstValue, typedAt } from './first-values.ts';
import { walk } from './grammar.ts';
import { importsOf } from './imports.ts';
import {
  CALLS,
  FUNCTIONS,
  GIVEN,
  JAVA_MEMBERS,
  MEMBER_NAMES,
  SHORT_TEXT,
  STAYS_IN_CLASS,
  TEXTS,
  TYPES,
} from './kinds.ts';
import { BUILT_IN, CALLED_BACK } from './libraries.ts';
import { createReceivers, type Receivers } from './receivers.ts';
import { nameOf, readsKeys } from './script-keys.ts';

/** What a program gives names to. */
export interface OwnNames {
  /** All of them, in the order of declaration. */
  names: Set<string>;
  /** Names that stand by themselves: of variables, functions and types. */
  variables: Set<string>;
  /** Names behind an object. */
  members: Set<string>;
  /** Members that may also stand by themselves, as fields do inside their class. */
  bare: Set<string>;
  types: Set<string>;
  functions: Set<string>;
  /** Members that a library asks for by name, or that a text names. */
  bound: Set<string>;
  receivers: Receivers;
}

/** What a node tells its children; asking each child for its parents would take time by the square of the depth. */
interface Place {
  type: string;
  declares: boolean;
  /** The field of this node that holds a name which it declares, as in `self.size = 1`. */
  ownField: string | null;
  /** The function that is called here, and the one that an object is given to. */
  callee: string | null;
  /** Other functions than the program's own ask for options by names of their own. */
  givenTo: string | null;
  /** What is declared here belongs to a class. */
  inClass: boolean;
  /** A method of an object that is written out. */
  isKey: boolean;
  /** Somebody else has named what is declared here. */
  isBound: boolean;
  typed: FirstValue | null;
}

const OUTSIDE: Place = {
  type: '',
  declares: false,
  ownField: null,
  callee: null,
  givenTo: null,
  inClass: false,
  isKey: false,
  isBound: false,
  typed: null,
};

export function ownNames(root: Node, language: Language): OwnNames {
  const declarations = DECLARATIONS[language];
  const own: OwnNames = {
    names: new Set(),
    variables: new Set(),
    members: new Set(),
    bare: new Set(),
    types: new Set(),
    functions: new Set(),
    bound: new Set(),
    receivers: createReceivers(language),
  };
  const imported = new Set<string>(BUILT_IN[language]);
  const keys = new Set<string>();
  const options: { name: string; to: string }[] = [];
  const lookedUp = new Set<string>();
  let keysMatter = false;

  walk(root, OUTSIDE, (node, field, parent): Place => {
    const { type } = node;
    for (const { name, alias } of importsOf(node)) {
      if (alias === null) imported.add(name);
      own.receivers.import(alias ?? name);
    }
    if (TEXTS.has(type) && node.endIndex - node.startIndex <= SHORT_TEXT) own.bound.add(node.text);
    keysMatter ||= readsKeys(node);
    if (type === 'subscript_expression') lookedUp.add(nameOf(node.childForFieldName('object')));
    const fields = declarations[parent.type];
    const declares =
      node.isNamed &&
      (fields === '*' ||
        (field !== null && (fields?.includes(field) || field === parent.ownField)) ||
        (parent.declares && LISTS.has(parent.type)));
    if (declares && NAMES.has(type) && !isReserved(node.text)) {
      if (parent.type === 'pair') declareKey(node.text, parent.givenTo);
      else declare(node, parent, field !== null && field === parent.ownField);
    }
    if (type === 'shorthand_property_identifier') declareKey(node.text, parent.givenTo);
    return placeOf(node, field, parent, declares);
  });

  for (const { name, to } of options) if (own.functions.has(to)) declareKey(name, null);
  for (const name of imported) own.variables.delete(name);
  keysMatter ||= [...lookedUp].some((name) => own.receivers.isLiteral(name));
  if (keysMatter) for (const name of keys) own.members.delete(name);
  return own;

  function declare({ type, text: name }: Node, parent: Place, isField: boolean): void {
    const isMember =
      isField ||
      MEMBER_NAMES.has(type) ||
      parent.inClass ||
      (language === 'java' && JAVA_MEMBERS.has(parent.type));
    const isBare = !isField && (!MEMBER_NAMES.has(type) || language === 'cpp');
    own.names.add(name);
    if (isMember) own.members.add(name);
    if (isBare) own.variables.add(name);
    if (isMember && isBare) own.bare.add(name);
    if (TYPES.has(parent.type)) own.types.add(name);
    if (FUNCTIONS.has(parent.type) || FUNCTIONS.has(parent.typed?.value?.type ?? '')) own.functions.add(name);
    const isAskedFor = isMember && FUNCTIONS.has(parent.type) && CALLED_BACK[language].has(name);
    if (isAskedFor || parent.isBound) own.bound.add(name);
    own.receivers.declare(name, parent.typed);
    if (parent.isKey) keys.add(name);
  }

  function declareKey(name: string, to: string | null): void {
    if (to !== null) options.push({ name, to });
    else {
      addMember(name);
      keys.add(name);
    }
  }

  function addMember(name: string): void {
    if (isReserved(name)) return;
    own.names.add(name);
    own.members.add(name);
  }
}

function placeOf(node: Node, field: string | null, parent: Place, declares: boolean): Place {
  const { type } = node;
  const inCall = parent.type === 'arguments';
  return {
    type,
    declares,
    ownField: declares ? ownFieldOf(node) : null,
    callee: CALLS.has(type) ? calleeOf(node) : type === 'arguments' ? parent.callee : null,
    givenTo: !GIVEN.has(type) ? null : inCall ? (parent.callee ?? '') : parent.givenTo,
    inClass: isInClass(node, parent),
    isKey: type === 'method_definition' && parent.type === 'object',
    isBound: isOverride(node) || (parent.isBound && type === 'function_declarator'),
    typed: typedAt(node, field, parent.typed),
  };
}

/** Objects of libraries have names that the library gives, so only those of the program's own count. */
function ownFieldOf(node: Node): string | null {
  const fields = OWN_FIELDS[node.type];
  const object = fields && node.childForFieldName(fields.object);
  return object && OWN_OBJECTS.has(object.text) ? fields.name : null;
}

function calleeOf(node: Node): string {
  const callee = node.childForFieldName('function') ?? node.childForFieldName('constructor');
  return callee?.type === 'identifier' ? callee.text : '';
}

function isInClass(node: Node, parent: Place): boolean {
  const { type } = node;
  if (type === 'block') return parent.type === 'class_definition';
  if (type === 'field_declaration') return true;
  if (type === 'formal_parameters') return parent.type === 'record_declaration';
  if (type === 'required_parameter') return node.namedChild(0)?.type === 'accessibility_modifier';
  return parent.inClass && STAYS_IN_CLASS.has(type);
}

/** A method that another class has named, or a field that a tag has. */
function isOverride(node: Node): boolean {
  if (node.type === 'method_declaration') {
    const modifiers = node.namedChild(0);
    return (
      modifiers?.type === 'modifiers' && modifiers.namedChildren.some((one) => one?.text === '@Override')
    );
  }
  return node.type === 'field_declaration' && node.childForFieldName('tag') !== null;
}
