import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { bash } from '../support/docs/programs.ts';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';

const PAGE = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');

describe('the page for operators', () => {
  let viva: TestViva;
  let backups: string;
  beforeAll(async () => {
    backups = mkdtempSync(join(tmpdir(), 'viva-backups-'));
    viva = await startTestViva();
  });
  afterAll(async () => {
    await viva?.close();
    rmSync(backups, { recursive: true });
  });

  it('has commands that work as they stand, on an interview that waits for a solution', async () => {
    const client = await createClient(viva.url);
    const { token } = await signUp(client);
    const start = await client.post('/interview/start', { track: 'data', level: 'junior' }, { token });
    const session = start.body.session_id as string;
    await client.post('/tasks/next', { session_id: session }, { token });

    // Those that need what is not here, such as another server, are marked as `console`.
    const script = [...PAGE.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block]) => block).join('\n');
    const { temporal, dataDir } = viva.config;
    const { code, output, errors } = await bash(`set -e\n${script}`, {
      SESSION: session,
      API: viva.url,
      VIVA_DATA_DIR: dataDir,
      TEMPORAL_ADDRESS: temporal.address ?? '',
      TEMPORAL_NAMESPACE: temporal.namespace,
      BACKUP: join(backups, 'today'),
    });
    expect({ code, errors }).toMatchObject({ code: 0 });
    // The list, the state, the history, and the answer of the finish.
    expect(output).toMatch(new RegExp(`Running +interview-${session} +interview`));
    expect(output).toContain('awaiting_solution');
    // Sealed where it lies, and opened for whoever may read the store.
    expect(output).toContain(`"interviewId":"${session}"`);
    expect(output).toContain('WorkflowExecutionStarted');
    expect(output).toContain('finished');
    expect(output).toContain(`files are in ${join(backups, 'today')}`);
    expect((await client.get(`/interview/${session}`, { token })).body.state).toBe('finished');
  });
});
