// Plain JavaScript on Node alone: it runs before anything is installed, on the machine's own Node (18 or later).
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const REPORT_EVERY_MS = 5_000;

/**
 * Installs the packages of package-lock.json unless they are there. Resolves with whether it installed anything;
 * rejects with an error whose message says what to do.
 *
 * @param {string} root the checkout
 */
export async function ensureDependencies(root) {
  if (areInstalled(root)) return false;
  await install(root);
  if (!existsSync(nodeBinary(root))) {
    throw new Error(
      'npm did not run the install script of the package "node", which brings Node 24: allow install scripts ' +
        '(npm config delete ignore-scripts), then start again',
    );
  }
  return true;
}

/** Node 24, as the package `node` brings it. */
export function nodeBinary(root) {
  return join(root, 'node_modules/node/bin/node');
}

/** Compares what npm notes of a finished installation with what the lock file asks for. */
export function areInstalled(root) {
  const noted = packagesIn(join(root, 'node_modules/.package-lock.json'));
  if (noted === null || !existsSync(nodeBinary(root))) return false;
  const wanted = packagesIn(join(root, 'package-lock.json')) ?? {};
  const isThere = ([path, { version, optional, peer, link }]) =>
    path === '' || optional || peer || link || noted[path]?.version === version;
  return (
    Object.entries(wanted).every(isThere) &&
    Object.entries(noted).every(([path, { version }]) => wanted[path]?.version === version)
  );
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function install(root) {
  const startedAt = Date.now();
  const total = Object.keys(packagesIn(join(root, 'package-lock.json'))).length;
  const tell = (mark, text) => {
    const elapsed = `${((Date.now() - startedAt) / 1_000).toFixed(1)} s`.padStart(8);
    process.stdout.write(`${elapsed} ${mark} Install the packages: ${text}\n`);
  };
  tell('…', `${total} listed; the first time this can take a few minutes`);
  const [command, args] = npm();
  const child = spawn(
    command,
    [...args, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: pathWithout(join(root, 'node_modules')) },
    },
  );
  const forward = (signal) => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
  let words = '';
  const keep = (text) => {
    words = (words + text).slice(-4_000).toWellFormed();
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const timer = setInterval(() => {
    const unpacked = countPackages(join(root, 'node_modules'));
    tell(
      '…',
      unpacked < total * 0.9 ? `${unpacked} of about ${total}` : `${unpacked}, now their install scripts`,
    );
  }, REPORT_EVERY_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(timer);
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, forward);
      if (code === 0) {
        tell('✓', 'done');
        resolve();
      } else {
        tell('✗', signal ?? `npm ci ended with code ${code}`);
        reject(new Error(words.trim()));
      }
    });
  });
}

/** The npm that runs this script, else the one on PATH. */
function npm() {
  const own = process.env.npm_execpath;
  // npm's own entry is JavaScript; other managers' entries are not npm.
  return own?.endsWith('npm-cli.js') ? [nodeOutside(), [own]] : ['npm', []];
}

/** A node that does not go away while node_modules is replaced. */
function nodeOutside() {
  return process.execPath.includes('node_modules') ? 'node' : process.execPath;
}

function pathWithout(folder) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !entry.startsWith(folder))
    .join(delimiter);
}

function countPackages(folder) {
  if (!existsSync(folder)) return 0;
  const isPackage = (name) => !name.startsWith('.');
  return readdirSync(folder)
    .filter(isPackage)
    .reduce((sum, name) => {
      const nested = join(folder, name, 'node_modules');
      const scoped = name.startsWith('@') ? readdirSync(join(folder, name)).filter(isPackage).length : 1;
      return sum + scoped + (existsSync(nested) ? countPackages(nested) : 0);
    }, 0);
}
