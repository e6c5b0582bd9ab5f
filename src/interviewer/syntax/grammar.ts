import { createRequire } from 'node:module';
import { type Node, Parser, type Tree, Language as TreeSitterLanguage } from 'web-tree-sitter';
import type { Language } from '../../domain/vocabulary.ts';

/** Parses code of every offered language; broken code gives a tree with error nodes. */
export interface Grammars {
  /** The caller deletes the tree: it lives outside of the garbage collector's reach. */
  parse(language: Language, code: string): Promise<Tree>;
}

/** Grammars are WebAssembly modules of up to 5 MB, loaded when first needed and then kept. */
export function createGrammars(): Grammars {
  const { resolve } = createRequire(import.meta.url);
  const parsers = new Map<Language, Promise<Parser>>();
  let runtime: Promise<void> | null = null;

  async function load(language: Language): Promise<Parser> {
    runtime ??= Parser.init();
    await runtime;
    const file = resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${language}.wasm`);
    return new Parser().setLanguage(await TreeSitterLanguage.load(file));
  }

  return {
    async parse(language, code) {
      const parser = parsers.get(language) ?? load(language);
      parsers.set(language, parser);
      const tree = (await parser).parse(code);
      if (!tree) throw new Error(`code in ${language} could not be parsed`);
      return tree;
    },
  };
}

/**
 * Goes through a tree depth first. `enter` gets a node, its field in its parent and what was returned for the parent,
 * and returns what its children get; null leaves them out. Not recursive: code may nest as deep as it is long.
 */
export function walk<State>(
  root: Node,
  initial: State,
  enter: (node: Node, field: string | null, state: State) => State | null,
): void {
  const cursor = root.walk();
  const states: State[] = [];
  let state = initial;
  try {
    for (;;) {
      const inside = enter(cursor.currentNode, cursor.currentFieldName, state);
      if (inside !== null && cursor.gotoFirstChild()) {
        states.push(state);
        state = inside;
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        const outer = states.pop();
        if (outer === undefined || !cursor.gotoParent()) return;
        state = outer;
      }
    }
  } finally {
    cursor.delete();
  }
}
