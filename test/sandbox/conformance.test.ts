import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { ProgramEnd } from '../../src/domain/measurement/judge.ts';
import type { Language } from '../../src/domain/vocabulary.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { needsProof } from '../support/proven.ts';
import { MANIFEST, PROGRAMS, programItems } from '../support/sandbox/programs.ts';
import { LIMITS, openSandbox, request, SETUP_TIMEOUT_MS } from '../support/sandbox/sandbox.ts';

const LANGUAGE_OF: Record<string, Language> = {
  '.py': 'python',
  '.js': 'javascript',
  '.ts': 'typescript',
  '.cpp': 'cpp',
  '.java': 'java',
  '.go': 'go',
};
/** Names that mean nothing to a candidate. */
const INNER = /\/box\/|\/opt\/viva|\/usr\/|\/tmp\/cc|node:internal/;
const isUnproven = needsProof('conformance', programItems());
const programs = MANIFEST.filter(({ file }) => isUnproven(file));

describe('a hostile or awkward program', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    const compileLimits = { cpuMs: 4000, wallMs: 12_000, memoryKb: 1024 * 1024, outputBytes: 64 * 1024 };
    sandbox = await openSandbox({ idle: { run: 2, compile: 1 }, compileLimits });
  }, SETUP_TIMEOUT_MS);
  afterAll(() => sandbox.close());

  it('has a file, and is of a language that is run', () => {
    const unknown = MANIFEST.filter(
      ({ file }) => !LANGUAGE_OF[extname(file)] || !existsSync(new URL(file, PROGRAMS)),
    );
    expect(unknown).toEqual([]);
  });

  const cases = programs.map((expected) => [expected.file, expected] as const);
  if (cases.length > 0)
    it.each(cases)('%s', async (file, expected) => {
      const language = LANGUAGE_OF[extname(file)];
      if (!language) throw new Error(`no language has files like ${file}`);
      const inputs = expected.inputs ?? ['x'.repeat(expected.inputBytes ?? 0)];
      const limits = { ...LIMITS, ...expected.limits };
      const { compile, runs } = await sandbox.execute(
        request({
          language,
          code: readFileSync(new URL(file, PROGRAMS), 'utf8'),
          limits,
          inputs: inputs.map((stdin, index) => ({ name: String(index + 1), stdin })),
        }),
      );

      const said = [compile.output, ...runs.map(({ stderr }) => stderr)].join('\n');
      expect(said).not.toMatch(INNER);
      if (expected.compile !== undefined) {
        expect(compile.ok).toBe(false);
        expect(compile.output).toMatch(new RegExp(expected.compile));
        expect(compile.limit ?? 'none').toMatch(new RegExp(`^(${expected.limit ?? 'none'})$`));
        expect(runs).toEqual([]);
        return;
      }
      expect(compile).toMatchObject({ ok: true });
      for (const { stdout, stderr } of runs)
        expect(stdout.length + stderr.length).toBeLessThanOrEqual(limits.outputBytes);
      const seen = runs.map(({ end, stdout, stderr }) => ({
        end,
        stdout: stdout.slice(0, 500),
        stderr: stderr.slice(0, 500),
      }));
      expect(seen).toMatchObject(
        (expected.ends ?? []).map((end, index) => withOutput(end, expected.stdout?.[index])),
      );
      expect(seen).toHaveLength(inputs.length);
      if (expected.pattern) expect(runs[0]?.stdout).toMatch(new RegExp(expected.pattern));
      if (expected.lengths) expect(runs.map(({ stdout }) => stdout.length)).toEqual(expected.lengths);
      if (expected.errors) expect(runs.at(-1)?.stderr).toMatch(new RegExp(expected.errors));
      if (expected.exitCode !== undefined) expect(runs[0]?.exitCode).toBe(expected.exitCode);
      if (expected.signal !== undefined) expect(runs[0]?.signal).toBe(expected.signal);
    });
});

function withOutput(end: ProgramEnd, stdout: string | undefined) {
  return stdout === undefined ? { end } : { end, stdout };
}
