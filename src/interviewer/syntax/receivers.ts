import type { Node } from 'web-tree-sitter';
import type { Language } from '../../domain/vocabulary.ts';
import type { FirstValue } from './first-values.ts';
import { BUILT_IN } from './libraries.ts';

/** Whose members an object has: the program's own, a library's, or nobody can say. */
export type Owner = 'own' | 'foreign' | 'unknown';

/** What is known of a variable: names of types that it was declared with, and whether a list of it can hold own objects. */
interface Typing {
  types: Set<string>;
  mentions: Set<string>;
}

const FOREIGN = '#foreign';
const UNKNOWN = '#unknown';
const OWN = '#own';

/** Values that are a library's, and those that are the program's. */
const FOREIGN_VALUES: ReadonlySet<string> = new Set([
  'array',
  'string',
  'template_string',
  'number',
  'regex',
  'list',
  'dictionary',
  'set',
  'tuple',
  'integer',
  'float',
  'concatenated_string',
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
  'array_creation_expression',
  'string_literal',
  'interpreted_string_literal',
]);
/** Where a value names its type: `new Heap()`, `Heap{}`, `Heap()`. */
const MADE: Readonly<Record<string, string>> = {
  new_expression: 'constructor',
  object_creation_expression: 'type',
  composite_literal: 'type',
  compound_literal_expression: 'type',
  call: 'function',
};
const INNER: Readonly<Record<string, string>> = {
  unary_expression: 'operand',
  parenthesized_expression: 'expression',
};
const THIS: ReadonlySet<string> = new Set(['self', 'cls', 'this']);
/** The type is left to the compiler. */
const INFERRED: ReadonlySet<string> = new Set(['var', 'auto']);
const LONGEST_TYPE = 200;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;

export interface Receivers {
  /** A name is declared, with this type or this first value; neither: it may be anything. */
  declare(name: string, first: FirstValue | null): void;
  /** A name that comes from a library: a module or a package. */
  import(name: string): void;
  /** Whether the name is that of an object that the program writes out. */
  isLiteral(name: string): boolean;
  /** Whose members this object has. */
  ownerOf(object: Node | null, isOwn: (name: string) => boolean): Owner;
}

export function createReceivers(language: Language): Receivers {
  const known = new Map<string, Typing>();
  const typingOf = (name: string) => {
    const typing = known.get(name) ?? { types: new Set(), mentions: new Set() };
    known.set(name, typing);
    return typing;
  };

  return {
    declare(name, first) {
      const { type, value } = first ?? { type: null, value: null };
      const typing = typingOf(name);
      const declared = type && !INFERRED.has(lastWord(type)) ? namedType(type) : null;
      typing.types.add(declared ?? (value ? typeOfValue(value) : UNKNOWN));
      const words =
        type && type.endIndex - type.startIndex <= LONGEST_TYPE ? (type.text.match(WORD) ?? []) : [UNKNOWN];
      for (const word of words) typing.mentions.add(INFERRED.has(word) ? UNKNOWN : word);
    },

    import(name) {
      typingOf(name).types.add(FOREIGN);
    },

    isLiteral: (name) => known.get(name)?.types.has(OWN) ?? false,

    ownerOf(object, isOwn) {
      if (!object) return 'unknown';
      if (FOREIGN_VALUES.has(object.type)) return 'foreign';
      if (isName(object) || object.type === 'this') {
        return THIS.has(object.text) ? 'own' : ownerNamed(object.text, isOwn);
      }
      const member = object.childForFieldName('property') ?? object.childForFieldName('field');
      if (member) return ownerNamed(member.text, isOwn);
      const list =
        object.childForFieldName('argument') ??
        object.childForFieldName('array') ??
        object.childForFieldName('operand') ??
        object.namedChild(0);
      const typing = list && isName(list) && SUBSCRIPTS.has(object.type) ? known.get(list.text) : undefined;
      if (!typing) return 'unknown';
      const mentions = [...typing.mentions];
      return mentions.includes(UNKNOWN) || mentions.some(isOwn) ? 'unknown' : 'foreign';
    },
  };

  function ownerNamed(name: string, isOwn: (name: string) => boolean): Owner {
    const typing = known.get(name);
    // The name of a class, as in `Heap.of()`.
    if (isOwn(name)) return 'own';
    if (
      BUILT_IN[language].has(name) ||
      (language === 'java' && /^\p{Lu}/u.test(name) && name !== name.toUpperCase())
    )
      return 'foreign';
    if (!typing) return 'unknown';
    const owners = new Set([...typing.types].map((type) => ownerOfType(type, isOwn)));
    const [one] = owners;
    return owners.size === 1 && one ? one : 'unknown';
  }
}

const SUBSCRIPTS: ReadonlySet<string> = new Set([
  'subscript_expression',
  'array_access',
  'index_expression',
  'subscript',
]);

function ownerOfType(type: string, isOwn: (name: string) => boolean): Owner {
  if (type === OWN || isOwn(type)) return 'own';
  return type === UNKNOWN ? 'unknown' : 'foreign';
}

function isName(node: Node): boolean {
  return node.type === 'identifier' || node.type === 'type_identifier';
}

/** The type's own name, without pointers and parameters; that of a list is a library's. */
function namedType(type: Node): string {
  let node: Node | null = type;
  for (let depth = 0; node && depth < 6; depth += 1) {
    if (isName(node)) return node.text;
    if (!WRAPPERS.has(node.type)) return FOREIGN;
    node = node.childForFieldName('name') ?? node.namedChild(0);
  }
  return UNKNOWN;
}

const WRAPPERS: ReadonlySet<string> = new Set([
  'type',
  'type_annotation',
  'generic_type',
  'template_type',
  'pointer_type',
  'type_descriptor',
  'union_type',
  'parenthesized_type',
]);

function typeOfValue(value: Node): string {
  const inner = INNER[value.type];
  const node = inner ? (value.childForFieldName(inner) ?? value.namedChild(0) ?? value) : value;
  if (FOREIGN_VALUES.has(node.type)) return FOREIGN;
  if (node.type === 'object') return OWN;
  if (node.type === 'call_expression' && node.childForFieldName('function')?.type === 'identifier') {
    return node.childForFieldName('function')?.text === 'require' ? FOREIGN : UNKNOWN;
  }
  const field = MADE[node.type];
  const maker = field ? node.childForFieldName(field) : null;
  if (!maker) return UNKNOWN;
  if (node.type !== 'call') return namedType(maker);
  // A call of what begins with a capital makes one of it; other functions may return anything.
  return isName(maker) && /^\p{Lu}/u.test(maker.text) ? maker.text : UNKNOWN;
}

function lastWord(type: Node): string {
  return type.endIndex - type.startIndex > LONGEST_TYPE ? '' : (type.text.match(WORD)?.at(-1) ?? '');
}
