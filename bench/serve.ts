/**
 * Viva in a process of its own, so that it can be held to one core; of this checkout, or of another one that is named. Tells
 * where it is on its one line of output.
 */
import { join } from 'node:path';
import type { BenchViva, BenchVivaOptions } from './viva.ts';

const [folder = '', options = '{}'] = process.argv.slice(2);
const { startBenchViva } = (await import(join(folder, 'bench/viva.ts'))) as {
  startBenchViva(options: BenchVivaOptions): Promise<BenchViva>;
};
const viva = await startBenchViva(JSON.parse(options));
process.on('SIGTERM', () => void viva.close().then(() => process.exit(0)));
const { url, dataDir, temporal } = viva;
console.log(JSON.stringify({ url, dataDir, temporal }));
