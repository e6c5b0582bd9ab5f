import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { compile } from 'json-schema-to-typescript';
import { buildDocument } from '../../src/api/openapi.ts';

const run = promisify(execFile);
const TSC = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** What a front end writes; the marked lines must be errors. */
const CONSUMER = `
import type { CheckResult, Problem, StoredEvent, StreamEvent } from './viva.ts';

export function show(event: StreamEvent): string {
  // @ts-expect-error not before its type is known
  event.data.report_url;
  switch (event.type) {
    case 'final':
      return event.data.text;
    case 'error':
      return event.data.code === 'replaced' ? 'replaced' : event.data.message;
    case 'verdict':
      return event.data.verdict === 'accepted' ? 'right' : String(event.data.passed);
    case 'clock':
      // @ts-expect-error live events have no number
      event.seq;
      return event.data.server_time;
    default:
      return event.type;
  }
}

export function lastOf(events: StoredEvent[]): number {
  return events.at(-1)?.seq ?? 0;
}

export function advise(problem: Problem): string {
  // @ts-expect-error there is no such code
  if (problem.code === 'wrong_sate') return '';
  return problem.code === 'wrong_state' ? problem.state ?? '' : problem.detail;
}

export function outputs(result: CheckResult): string[] {
  return result.tests.map((test) => ('hidden' in test ? test.name : test.stdout));
}
`;

describe('types that are generated from the document', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'viva-types-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('compile, have names for bodies, and are narrowed by the type of an event', async () => {
    const json = JSON.stringify(buildDocument('1.0.0').components?.schemas);
    const definitions = JSON.parse(json.replaceAll('#/components/schemas/', '#/definitions/'));
    const options = { unreachableDefinitions: true, format: false };
    await writeFile(join(folder, 'viva.ts'), await compile({ definitions }, 'Viva', options));
    await writeFile(join(folder, 'room.ts'), CONSUMER);
    const flags = [
      '--noEmit',
      '--strict',
      '--allowImportingTsExtensions',
      '--target',
      'es2022',
      '--types',
      '',
    ];
    const { stdout } = await run(process.execPath, [TSC, ...flags, 'room.ts'], { cwd: folder }).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  });
});
