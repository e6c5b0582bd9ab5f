import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bash } from '../support/docs/programs.ts';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  let viva: TestViva;

  beforeAll(async () => {
    viva = await startTestViva();
  });

  afterAll(async () => {
    await viva?.close();
  });

  it('walks through an interview with commands that work', async () => {
    const script = /<!-- walk-through -->\n```bash\n(?<script>.*?)```/s.exec(README)?.groups?.script ?? '';
    const { code, output, errors } = await bash(`set -e\n${script}`, { API: viva.url });
    expect({ code, errors }).toMatchObject({ code: 0 });
    expect(errors).toBe('');
    expect(output).toContain('event: final');
    expect(output).toContain('verdict: accepted');
    expect(output).toMatch(/^ability: \{$/m);
    expect(output).toContain("outcome: 'solved'");
    expect(output).toContain('hints: 1');
    expect(output).toMatch(/^hash: [0-9a-f]{64}$/m);
  });

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
