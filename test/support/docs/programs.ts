import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { ROOT } from '../viva.ts';

export interface Ending {
  code: number | null;
  output: string;
  errors: string;
}

/** Runs a script in the checkout, with the Node that runs us. */
export function bash(script: string, env: NodeJS.ProcessEnv): Promise<Ending> {
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  return run('bash', ['-c', script], { ...process.env, PATH: path, ...env });
}

/** Runs a program in the checkout, with nothing in its environment but this. */
export function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}
