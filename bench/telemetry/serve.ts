/** Viva in a process of its own, so that it can be held to one core. Tells where it is on its one line of output. */
import { startBenchViva } from '../viva.ts';

const viva = await startBenchViva({});
process.on('SIGTERM', () => void viva.close().then(() => process.exit(0)));
const { url, dataDir, temporal } = viva;
console.log(JSON.stringify({ url, dataDir, temporal }));
