import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { fileVariable, SECRETS, type Secret } from '../host/variables.ts';
import { PARTS, type ServiceRole } from '../roles.ts';
import { ConfigError } from './error.ts';

/** What the file `.env` says; nothing where there is none. */
export function readEnvFile(file: string): Record<string, string | undefined> {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

/** Who has none yet can lay an empty file ready for it. Every other secret is there or not meant at all. */
const MAY_COME_LATER: ReadonlySet<Secret> = new Set([
  'OPENAI_API_KEY',
  'TRANSCRIBER_API_KEY',
  'SMTP_URL',
  'S3_URL',
]);

/** What one source says, secrets out of their files too, but for those of other roles. Throws {@link ConfigError}. */
export function givenBy(
  source: NodeJS.Dict<string>,
  cwd: string,
  role: ServiceRole,
): Record<string, string | undefined> {
  const given = withoutEmpty(source);
  const faults: string[] = [];
  for (const secret of SECRETS) {
    const path = given[fileVariable(secret)];
    if (!PARTS[role].secrets.includes(secret)) delete given[secret];
    else if (path !== undefined && given[secret] !== undefined)
      faults.push(`${secret}: give it or ${fileVariable(secret)}, not both`);
    else if (path !== undefined) {
      const { content, fault } = readSecret(resolve(cwd, path));
      if (fault !== undefined) faults.push(`${fileVariable(secret)}: ${fault}`);
      else if (content === '' && !MAY_COME_LATER.has(secret))
        faults.push(`${fileVariable(secret)}: ${resolve(cwd, path)} is empty`);
      given[secret] = content || undefined;
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return given;
}

/** Far more than any secret is long: the path of another file shows. */
const LONGEST_SECRET = 64 * 1024;

function readSecret(file: string): { content?: string; fault?: string } {
  try {
    if (!statSync(file).isFile()) return { fault: `${file} is no file` };
    if (statSync(file).size > LONGEST_SECRET) return { fault: `${file} is too long for a secret` };
    return { content: readFileSync(file, 'utf8').trim() };
  } catch (error) {
    return { fault: `${file} cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
}

function withoutEmpty(env: NodeJS.Dict<string>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}
