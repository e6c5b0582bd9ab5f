import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Language } from '../../src/domain/vocabulary.ts';
import type { Finding } from './figures.ts';
import { pairsOf } from './pairs.ts';
import type { Case } from './set.ts';

const run = promisify(execFile);
const HERE = join(import.meta.dirname, 'jplag');
const LEAST_JAVA = 21;
const SUFFIXES: Record<Language, string> = {
  python: '.py',
  javascript: '.js',
  typescript: '.ts',
  cpp: '.cpp',
  java: '.java',
  go: '.go',
};

/** What JPlag says of a pair: by the average of the two shares that match, and by the larger one. */
export interface JplagFindings {
  average: Finding[];
  largest: Finding[];
}

/** What JPlag says of all pairs, or why it could not be asked. */
export async function jplagFindings(cases: readonly Case[]): Promise<JplagFindings | string> {
  const java = await newJava();
  if (!java) return `JPlag is left out: it takes a JDK of version ${LEAST_JAVA} or later`;
  const folder = mkdtempSync(join(tmpdir(), 'similarity-'));
  try {
    const classes = await classPath(join(folder, 'class-path'));
    if (!classes)
      return 'JPlag is left out: it takes Maven (`mvn`) and the repository that it is set up with';
    writeCases(join(folder, 'cases'), cases);
    const { stdout } = await run(java, ['-cp', classes, join(HERE, 'Compare.java'), join(folder, 'cases')], {
      maxBuffer: 2 ** 26,
    });
    return findingsOf(cases, stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first `java` that is new enough: that of JAVA_HOME, of the path, or of a usual place. */
async function newJava(): Promise<string | null> {
  const places = '/usr/lib/jvm';
  const homes = existsSync(places) ? readdirSync(places).map((name) => join(places, name)) : [];
  const commands = [process.env.JAVA_HOME, ...homes].map((home) => join(home ?? '', 'bin/java'));
  for (const command of ['java', ...commands.filter((file) => existsSync(file))]) {
    const told = await run(command, ['-version']).catch(() => null);
    const version = /version "(\d+)/.exec(told?.stderr ?? '')?.[1];
    if (Number(version) >= LEAST_JAVA) return command;
  }
  return null;
}

/** Has Maven bring what `pom.xml` names; null where it cannot. */
async function classPath(file: string): Promise<string | null> {
  const goal = ['-q', '-B', '-f', join(HERE, 'pom.xml'), 'dependency:build-classpath'];
  const done = await run('mvn', [...goal, `-Dmdep.outputFile=${file}`]).catch(() => null);
  return done && readFileSync(file, 'utf8');
}

function nameOf({ language }: Case, index: number): string {
  return `${index}${SUFFIXES[language]}`;
}

function writeCases(root: string, cases: readonly Case[]): void {
  for (const [index, one] of cases.entries()) {
    const file = `Main${SUFFIXES[one.language]}`;
    const folder = join(root, nameOf(one, index));
    for (const [place, { code }] of one.programs.entries()) {
      write(join(folder, 'programs', `${place}`), file, code);
    }
    write(join(folder, 'template'), file, one.known.template);
  }
}

function write(folder: string, file: string, code: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), code);
}

/** A pair that JPlag leaves out, because a program is too short for it, has null. */
function findingsOf(cases: readonly Case[], printed: string): JplagFindings {
  const shares = new Map<string, [number, number]>();
  for (const line of printed.split('\n')) {
    const [folder, first, second, average, largest] = line.split('\t');
    if (largest === undefined) continue;
    for (const key of [`${folder} ${first} ${second}`, `${folder} ${second} ${first}`]) {
      shares.set(key, [Number(average), Number(largest)]);
    }
  }
  const findings = (which: 0 | 1) =>
    cases.flatMap((one, index) =>
      pairsOf(one).map((pair): Finding => {
        const found = shares.get(`${nameOf(one, index)} ${pair.places.join(' ')}`);
        return { ...pair, similarity: found?.[which] ?? null };
      }),
    );
  return { average: findings(0), largest: findings(1) };
}
