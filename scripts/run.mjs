// `node scripts/run.mjs <entry.ts> …`: any other entry, on Node 24 and with its packages there.
import { launch } from './support/launch.mjs';

const [entry, ...args] = process.argv.slice(2);
await launch(entry, args);
