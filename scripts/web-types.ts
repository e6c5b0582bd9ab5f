import { readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { buildDocument } from '../src/api/openapi.ts';

const FILE = 'web/api/schema.d.ts';
const HEAD = '// Generated from the OpenAPI document by `npm run web:types`; do not edit.\n\n';

/**
 * `npm run web:types`: writes the types of the API for the client; with `--check` it only says, by its exit code,
 * whether they are up to date.
 */
export async function main(args: string[]): Promise<void> {
  const path = join(resolve(import.meta.dirname, '..'), FILE);
  const types = await apiTypes();
  if (!args.includes('--check')) {
    writeFileSync(path, types);
    return;
  }
  if (readFileSync(path, 'utf8') === types) return;
  process.stderr.write(`${FILE} is not what the API says: npm run web:types\n`);
  process.exitCode = 1;
}

/** Of every call, by openapi-typescript. The version is left out: it changes without the API. */
async function apiTypes(): Promise<string> {
  // The generator needs the compiler's API, which TypeScript 7 does not have.
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier === 'typescript' ? 'typescript-5' : specifier, context),
  });
  try {
    const { default: openapiTypes, astToString } = await import('openapi-typescript');
    const document = JSON.stringify(buildDocument(''));
    return HEAD + astToString(await openapiTypes(document, { alphabetize: true }));
  } finally {
    hooks.deregister();
  }
}
