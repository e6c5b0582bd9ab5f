import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadConfig } from '../config.ts';
import { openRecords } from '../records/open.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const HISTORIES = join(ROOT, 'test/workflows/histories');

/**
 * `npm run record-history -- <session_id> <name>`: copies the history of a closed interview from the store to the
 * histories that `npm test` replays. Several runs of one interview become `<name>-1`, `<name>-2` …
 */
async function main([sessionId, name]: string[]): Promise<number> {
  if (!sessionId || !name || !/^[a-z0-9-]+$/.test(name)) {
    console.error('usage: npm run record-history -- <session_id> <name-with-dashes>');
    return 2;
  }
  const config = loadConfig(process.env, ROOT);
  const records = await openRecords({ databaseUrl: `sqlite:${config.database.path}` });
  try {
    const histories = await records.interviews.findHistories(sessionId);
    if (histories.length === 0) {
      console.error(
        `no history of ${sessionId} is stored: it is exported a moment after the interview has closed`,
      );
      return 1;
    }
    mkdirSync(HISTORIES, { recursive: true });
    for (const [index, { json }] of histories.entries()) {
      const file = join(HISTORIES, `${histories.length > 1 ? `${name}-${index + 1}` : name}.json`);
      writeFileSync(file, `${JSON.stringify(JSON.parse(json), null, 1)}\n`);
      console.log(file);
    }
    return 0;
  } finally {
    await records.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
