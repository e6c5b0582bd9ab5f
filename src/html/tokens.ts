import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Colours, type and space, one file for the client and all other pages. */
export const TOKENS = readFileSync(resolve(import.meta.dirname, '../../web/design/tokens.css'), 'utf8');
