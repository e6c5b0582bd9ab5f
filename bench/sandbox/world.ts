import type Docker from 'dockerode';
import type { Language } from '../../src/domain/vocabulary.ts';
import { type SandboxContainer, startContainer } from '../../src/sandbox/container.ts';
import { SECCOMP_PROFILE, SIZES } from '../../src/sandbox/docker-sandbox.ts';
import { createDoors } from '../../src/sandbox/door.ts';
import { type LanguageSpec, languageSpec } from '../../src/sandbox/languages.ts';
import type { ProcessSpec } from '../../src/sandbox/protocol.ts';
import { type Floor, openFloor } from './floor.ts';

export const PROGRAMS = {
  python: 'print(42)\n',
  cpp: '#include <cstdio>\nint main() { puts("42"); }\n',
} as const;

export interface World {
  docker: Docker;
  image: string;
}

/** A container such as the pool has, which nobody else uses. */
function container({ docker, image }: World): Promise<SandboxContainer> {
  return startContainer(docker, {
    ...SIZES.run,
    image,
    labels: {},
    seccompProfile: SECCOMP_PROFILE,
    doors: createDoors(),
  });
}

export interface Subject {
  container: SandboxContainer;
  spec: ProcessSpec;
  floor: Floor;
  bare: Awaited<ReturnType<Floor['program']>>;
  close(): Promise<void>;
}

/** A program, compiled, in a container, beside the same file run bare. */
export async function subject(world: World, language: keyof typeof PROGRAMS): Promise<Subject> {
  const spec = specOf(language);
  const made = await container(world);
  const source = Buffer.from(PROGRAMS[language]);
  made.put(spec.source, 0o444, source);
  const { argv, env, artefact } = spec.compile;
  const common = {
    stdin: Buffer.alloc(0),
    cpuMs: 10_000,
    wallMs: 20_000,
    outputBytes: 65_536,
    fileKb: 65_536,
    stackKb: 65_536,
  };
  await made.run({ ...common, user: 'compiler', argv, env });
  if (artefact !== null) {
    const contents = await made.fetch(artefact);
    if (!contents) throw new Error(`${language} did not compile`);
    made.put(artefact, 0o555, contents);
  }
  const run = spec.run(SIZES.run.memoryKb);
  await made.run({ ...common, user: 'program', argv: run, env: spec.env }); // sends the artefact along
  const floor = await openFloor(world.docker, world.image, made.id);
  const bare = await floor.program(run);
  return {
    container: made,
    spec: { ...common, user: 'program', argv: run, env: spec.env },
    floor,
    bare,
    async close() {
      bare.end();
      await floor.close();
      await made.dispose();
    },
  };
}

function specOf(language: Language): LanguageSpec {
  const spec = languageSpec(language);
  if (!spec) throw new Error(`no language ${language}`);
  return spec;
}
