import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeSamples } from '../../eval/run.ts';
import { loadSituations } from '../../eval/situation.ts';
import { loadBank } from '../../src/bank/load.ts';
import { connectTo } from '../support/llm.ts';
import { says, startLlmServer } from '../support/llm-server.ts';
import { ROOT } from '../support/viva.ts';

interface Recorded {
  situation: string;
  /** Whether it is to reach the candidate as it is. */
  shown: boolean;
  text: string;
}

const recorded = globSync('eval/recorded/*/*.jsonl', { cwd: ROOT })
  .flatMap((file) => readFileSync(join(ROOT, file), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Recorded);

it('lets recorded answers through the gate, or not, as they were meant to be', async () => {
  const situations = loadSituations(join(ROOT, 'eval/situations'));
  const bank = await loadBank(join(ROOT, 'tasks'));
  const server = await startLlmServer();
  const llm = connectTo(server);
  const shown: Recorded[] = [];
  let next = 0;
  try {
    const chosen = recorded.map(({ situation }) => {
      const found = situations.find(({ id }) => id === situation);
      if (!found) throw new Error(`there is no situation ${situation}`);
      return found;
    });
    // One at a time: before each the server is told what its model says.
    const tell = () => server.always(says(recorded[next++]?.text ?? ''));
    tell();
    const taken = await takeSamples(chosen, { llm, bank, samples: 1, concurrency: 1, onSample: tell });
    for (const [index, { sample }] of taken.entries()) {
      const { situation, text } = recorded[index] as Recorded;
      shown.push({ situation, shown: sample.text === text, text });
      expect(sample.checks.leak).toEqual({ outcome: 'pass' });
      expect(sample.checks.no_claim).toEqual({ outcome: 'pass' });
    }
  } finally {
    await llm.close();
    await server.close();
  }
  expect(shown).toEqual(
    recorded.map(({ situation, shown: wanted, text }) => ({ situation, shown: wanted, text })),
  );
});
