import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadBank } from '../../../src/bank/load.ts';
import { type Answer, createClient, type TestClient } from '../../support/api/client.ts';
import { type Person, signUp } from '../../support/api/people.ts';
import { copyTasks } from '../../support/bank/files.ts';
import { startTestViva, type TestViva } from '../../support/viva.ts';

/** Compared with a tolerance. */
const TASK = 'frontend/flex-line';
/** What is not linear takes tens of seconds for these; a machine with other work may take some of this. */
const MOST_MS = 2_000;

/** Its first token is digits that end in a letter, in the place of the first number. */
const digits = (count: number) =>
  `n = int(input().split()[0])\nprint("1" * ${count} + "x")\nfor _ in range(n - 1):\n    print(0)\n`;

describe('a program that prints a very long number where numbers are compared', () => {
  let folder: string;
  let viva: TestViva;
  let client: TestClient;
  let candidate: Person;
  let open: { session_id: string; task_id: string };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'viva-digits-'));
    copyTasks(folder, [TASK]);
    viva = await startTestViva({}, { bank: () => loadBank(folder) });
    client = await createClient(viva.url);
    candidate = await signUp(client);
    const { session_id } = (await post('/interview/start', { track: 'frontend', level: 'junior' })).body;
    open = { session_id, task_id: (await post('/tasks/next', { session_id })).body.task.task_id };
  }, 180_000);
  afterAll(async () => {
    await viva?.close();
    await rm(folder, { recursive: true });
  });

  const post = (path: string, body: object) => client.post(path, body, { token: candidate.token });

  /** The answer, and the longest that `/health` and `/health/live` took until it came. */
  async function whileAsked(answer: Promise<Answer>): Promise<{ answer: Answer; longestMs: number }> {
    let isThere = false;
    const settled = answer.finally(() => {
      isThere = true;
    });
    let longestMs = 0;
    while (!isThere) {
      for (const path of ['/health/live', '/health']) {
        const startedAt = performance.now();
        expect((await client.get(path)).status).toBe(200);
        longestMs = Math.max(longestMs, performance.now() - startedAt);
      }
      await sleep(20);
    }
    return { answer: await settled, longestMs };
  }

  it('has a float checker to try it on', async () => {
    expect(open.task_id).toBe(TASK);
    expect((await loadBank(folder)).tasks.get(TASK)?.checker.kind).toBe('float');
  });

  it.each([
    ['/tasks/run', 40_000],
    ['/tasks/run', 200_000],
    ['/tasks/check', 200_000],
  ])('by %s, %d digits: a wrong answer, and all else is answered meanwhile', async (path, count) => {
    const call = post(path, { ...open, language: 'python', code: digits(count) });
    const { answer, longestMs } = await whileAsked(call);
    expect([answer.status, answer.body.verdict]).toEqual([200, 'wrong_answer']);
    expect(longestMs).toBeLessThan(MOST_MS);
    expect(answer.body.tests.every(({ verdict }: { verdict: string }) => verdict === 'wrong_answer')).toBe(
      true,
    );
  });

  it('has used up the attempt that it sent', async () => {
    const { body } = await client.get(`/interview/${open.session_id}`, { token: candidate.token });
    expect(body.attempts_left).toBe(viva.config.maxAttempts - 1);
  });
});
