import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import '../support/runtime.ts';
import { testBundle } from '../support/bundle.ts';

const HISTORIES = join(import.meta.dirname, 'histories');
const files = readdirSync(HISTORIES).filter((name) => name.endsWith('.json'));

describe('recorded histories', () => {
  it('are of at least four interviews', () => {
    expect(files.length).toBeGreaterThanOrEqual(4);
  });

  it.each(files)('%s replays with the workflow code as it is now', async (file) => {
    const history = historyFromJSON(JSON.parse(readFileSync(join(HISTORIES, file), 'utf8')));
    await Worker.runReplayHistory(
      { workflowBundle: await testBundle() },
      history,
      `interview-${basename(file, '.json')}`,
    );
  });
});
