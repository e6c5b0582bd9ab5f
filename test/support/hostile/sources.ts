import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

const ROOT = join(import.meta.dirname, '../../..');

/** Of swc's trees only what every node has. */
export interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

/** Our own code that runs beside texts from outside. */
export function sourceFiles(): string[] {
  const folders = '{src,activities,workflows,sandbox,scripts}';
  return globSync(`${folders}/**/*.{ts,mjs,js}`, { cwd: ROOT }).sort();
}

/** Every node of a file's syntax tree. */
export function* nodesOf(file: string): Generator<SyntaxNode> {
  const syntax = file.endsWith('.ts') ? 'typescript' : 'ecmascript';
  const waiting: unknown[] = [
    parseSync(readFileSync(join(ROOT, file), 'utf8'), { syntax, target: 'es2024' }),
  ];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if ('type' in value && typeof value.type === 'string') yield value as SyntaxNode;
    waiting.push(...Object.values(value).filter((inner) => inner !== undefined));
  }
}
