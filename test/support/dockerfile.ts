import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve(import.meta.dirname, '../../Dockerfile');

/** The instructions of each stage of the Dockerfile, one a line, without comments. */
export function dockerfileStages(): Record<string, string[]> {
  const text = readFileSync(FILE, 'utf8').replaceAll(/^#.*\n/gm, '');
  const instructions = text.replaceAll(/\s*\\\n\s*/g, ' ').split('\n');
  const result: Record<string, string[]> = {};
  let stage: string[] = [];
  for (const instruction of instructions.filter((line) => line !== '')) {
    const [, name] = /^FROM \S+ AS (\S+)$/.exec(instruction) ?? [];
    if (name === undefined) stage.push(instruction);
    else result[name] = stage = [];
  }
  return result;
}

/** What an `ARG` of a stage is set to there. */
export function dockerfileArgument(stage: string, name: string): string {
  const instruction = dockerfileStages()[stage]?.find((line) => line.startsWith(`ARG ${name}=`));
  if (instruction === undefined) throw new Error(`the Dockerfile has no ARG ${name} in ${stage}`);
  return instruction.slice(`ARG ${name}=`.length);
}
