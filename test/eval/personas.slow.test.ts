import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sample } from '../../eval/sample.ts';
import { startChild } from '../support/child.ts';
import {
  answersJson,
  LLM_KEY,
  LLM_MODELS,
  type LlmServer,
  type Reply,
  says,
  startLlmServer,
} from '../support/llm-server.ts';
import { ROOT } from '../support/viva.ts';

/** Says another thing each time, and of code always the same. */
function interviewer(sentences: readonly string[]): Reply {
  let turn = 0;
  return (response, request) =>
    request.schema === undefined
      ? says(sentences[turn++ % sentences.length] ?? '')(response, request)
      : answersJson({
          ...{ quality: 0.6, summary: 'The program is short and easy to follow.', complexity: 'O(n)' },
          ...{ strengths: ['The steps are in a clear order.'], improvements: ['Some names could say more.'] },
        })(response, request);
}

describe('npm run eval -- --personas', () => {
  let server: LlmServer;
  let folder: string;

  beforeEach(async () => {
    server = await startLlmServer();
    folder = await mkdtemp(join(tmpdir(), 'viva-personas-'));
  });
  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  async function evaluate(...args: string[]) {
    const out = join(folder, `${Math.random()}.jsonl`);
    const { code, text } = await run(['--personas', ...args, '--out', out], server.url);
    const lines = (await readFile(out, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
    return { code, text, out, samples: lines.map((line) => JSON.parse(line) as Sample) };
  }

  it('plays a silent candidate to the end, and one who is out of time', async () => {
    server.always(
      interviewer([
        'Go on in your own time.',
        'Read the first visible test once more.',
        'Look at test 1 by hand.',
      ]),
    );
    const { code, text, samples, out } = await evaluate(
      '--only',
      'silent',
      '--only',
      'out-of-time',
      '--concurrency',
      '2',
    );
    expect([code, text]).toEqual([0, expect.stringContaining('2 personas')]);
    for (const persona of ['personas/silent', 'personas/out-of-time']) {
      const own = samples.filter(({ situation }) => situation === persona);
      expect(own.length).toBeGreaterThan(5);
      expect(own.map(({ sample }) => sample)).toEqual(own.map((_, index) => index + 1));
      expect(own.at(-1)?.checks.leads).toEqual({ outcome: 'pass' });
      expect(own.filter(({ checks }) => checks.waits.outcome === 'fail')).toEqual([]);
    }
    const again = await evaluate('--only', 'silent', '--baseline', out);
    expect([again.code, again.text]).toEqual([0, expect.stringContaining('better/worse')]);
  }, 300_000);

  it('counts what one who begs is told, and questions that come again', async () => {
    server.always(interviewer(['What does your program print for the first visible test?']));
    const { samples } = await evaluate('--only', 'line-by-line');
    const [first, ...rest] = samples;
    expect(first?.checks.new_question.outcome).toBe('pass');
    expect(
      rest.every(
        ({ checks }) => checks.new_question.outcome === 'fail' || checks.not_degraded.outcome === 'fail',
      ),
    ).toBe(true);
    expect(samples.every(({ checks }) => checks.leak.outcome === 'pass')).toBe(true);
  }, 300_000);
});

async function run(args: string[], baseUrl: string) {
  const child = startChild('npm', ['run', '--silent', 'eval', '--', ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...{ OPENAI_API_KEY: LLM_KEY, BASE_URL: baseUrl },
      ...{ LLM_MODEL: LLM_MODELS.model, LLM_CODE_MODEL: LLM_MODELS.codeModel },
    },
  });
  return { code: await child.ended, text: child.output() };
}
