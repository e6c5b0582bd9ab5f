// `npm start`: sets up what is missing, then serves.
import { launch } from './support/launch.mjs';

await launch('src/main.ts', process.argv.slice(2));
