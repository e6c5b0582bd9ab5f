/** A process of its own that runs a long program: `worker.ts <image> <host id>`. To be killed from outside. */
import Docker from 'dockerode';
import pino from 'pino';
import { createSandbox } from '../../../src/sandbox/docker-sandbox.ts';

const [image = '', hostId = ''] = process.argv.slice(2);
const sandbox = createSandbox({ docker: new Docker(), image, hostId, logger: pino({ level: 'silent' }) });
process.stdout.write('started\n');
await sandbox.execute({
  executionId: 'to-be-orphaned',
  language: 'python',
  code: 'import time\ntime.sleep(60)\n',
  limits: { cpuMs: 1000, wallMs: 60_000, memoryKb: 65_536, outputBytes: 1024 },
  inputs: [{ name: '1', stdin: '' }],
});
