import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { ROOT } from '../viva.ts';

/** Runs a script in the checkout, with the Node that runs us. */
export function bash(
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
