import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** A file of the built client, as its test reads it. */
export interface Chunk {
  fileName: string;
  isEntry: boolean;
  /** The file that it was made for. */
  source: string | null;
  /** Files that come with it. */
  imports: string[];
  modules: string[];
  gzipBytes: number;
}

// A process of its own: the bundler's native part does not know objects of jest's. Writes the chunks that a file leads to.
const [config, input] = process.argv.slice(2);
const built = await build({
  configFile: config ?? false,
  logLevel: 'error',
  build: { write: false, rolldownOptions: { input: input ?? '' } },
});
if (Array.isArray(built) || !('output' in built)) throw new Error('one output was asked for');
const chunks = built.output
  .filter((part) => part.type === 'chunk')
  .map(
    ({ fileName, isEntry, facadeModuleId, imports, moduleIds, code }): Chunk => ({
      ...{ fileName, isEntry, imports },
      source: facadeModuleId,
      modules: moduleIds,
      gzipBytes: gzipSync(code).length,
    }),
  );
process.stdout.write(JSON.stringify(chunks));
