// `npm test [-- <pattern> …]`: sets up what is missing, then runs every check.
import { launch } from './support/launch.mjs';

await launch('scripts/test.ts', process.argv.slice(2));
