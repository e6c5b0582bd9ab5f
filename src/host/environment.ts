import { fileVariable, SECRETS, VARIABLES } from './variables.ts';

/** What a program of somebody else needs to find its files, its time and its way out. */
const NEEDED =
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TERM|XDG_\w+|SSL_CERT_\w+|GOMAXPROCS|GOMEMLIMIT)$/;

/** For a server that we start and that lives beside us: nothing but what any program needs. No key, no password. */
export function serverEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => NEEDED.test(name)));
}

/** For a tool of the machine, which may have settings of its own there: all but what is ours. */
export function toolEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const own: readonly string[] = [...VARIABLES, ...SECRETS.map(fileVariable)];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.includes(name)));
}
