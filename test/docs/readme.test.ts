import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  let viva: TestViva;

  beforeAll(async () => {
    viva = await startTestViva();
  }, 120_000);

  afterAll(async () => {
    await viva?.close();
  }, 60_000);

  it('walks through an interview with commands that work', async () => {
    const script = /<!-- walk-through -->\n```bash\n(?<script>.*?)```/s.exec(README)?.groups?.script ?? '';
    const { code, output, errors } = await bash(`set -e\n${script}`, { API: viva.url });
    expect({ code, errors }).toMatchObject({ code: 0 });
    expect(output).toContain('event: final');
    expect(output).toContain('"verdict":"accepted"');
    const report = JSON.parse(output.slice(output.lastIndexOf('{"report_version"')));
    expect(report.tasks).toMatchObject([{ outcome: 'solved', hints: 1 }]);
  }, 90_000);

  it('names every variable that the example of an environment has', () => {
    const variables = readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^#? ?(?<name>[A-Z_]+)=/gm);
    const missing = [...variables]
      .map(({ groups }) => groups?.name ?? '')
      .filter((name) => !README.includes(name));
    expect(missing).toEqual([]);
  });

  it('links to files that are there', () => {
    for (const [, path = ''] of README.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(() =>
        readFileSync(join(ROOT, path.endsWith('/') ? `${path}0001-one-list-of-events.md` : path)),
      ).not.toThrow();
    }
  });
});

function bash(
  script: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve, reject) => {
    const path = `${dirname(process.execPath)}:${process.env.PATH}`;
    const child = spawn('bash', ['-c', script], { cwd: ROOT, env: { ...process.env, PATH: path, ...env } });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}
