import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PayloadCodec } from '@temporalio/common';
import { loadConfig } from '../../../src/config/config.ts';
import { openRecords } from '../../../src/records/open.ts';
import { codecOf, dataConverterOf } from '../data-converter.ts';
import { LLM_KEY, startLlmServer } from '../llm-server.ts';
import { createLocalWorld } from './local-world.ts';
import { openHistory } from './open-history.ts';
import { CALLS } from './record-calls.ts';
import { playScenario, SCENARIOS, type Scenario } from './scenarios.ts';
import { createSkippingWorld } from './skipping-world.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const HISTORIES = join(ROOT, 'test/workflows/histories');

/**
 * `npm run record-history`: plays the scenarios, and the calls of others, of which no history is kept, and records theirs. A history that is there
 * is never recorded anew: it is what an earlier version of the workflow has left behind.
 * `npm run record-history -- <session_id> <name>`: copies that of a closed interview from the store; several runs of
 * one interview become `<name>-1`, `<name>-2` … What is kept is unsealed: replaying it takes nobody's key.
 */
export async function main([sessionId, name]: string[]): Promise<void> {
  if (sessionId === undefined) {
    for (const scenario of SCENARIOS) if (!isRecorded(scenario)) await recordScenario(scenario);
    for (const { name: call, play } of CALLS) if (!isRecorded({ name: call })) write(call, await play());
  } else if (name !== undefined && /^[a-z0-9-]+$/.test(name)) {
    await copyStored(sessionId, name);
  } else {
    console.error('usage: npm run record-history [-- <session_id> <name-with-dashes>]');
    process.exitCode = 2;
  }
}

/** Each in a world of its own: skipped time is the whole server's. */
async function recordScenario(scenario: Scenario): Promise<void> {
  const llm = await startLlmServer();
  const options = scenario.llm ? { llm: { baseUrl: llm.url, apiKey: LLM_KEY } } : {};
  const world = scenario.inRealTime
    ? await createLocalWorld([], options)
    : await createSkippingWorld(options);
  try {
    await writeRuns(scenario.name, await playScenario(world, scenario), codecOf(world.dataConverter));
  } finally {
    await world.close();
    await llm.close();
  }
}

async function copyStored(sessionId: string, name: string): Promise<void> {
  const config = loadConfig(process.env, ROOT);
  const records = await openRecords(config.database);
  try {
    const histories = await records.interviews.findHistories(sessionId);
    if (histories.length === 0) {
      console.error(
        `no history of ${sessionId} is stored: it is exported a moment after the interview has closed`,
      );
      process.exitCode = 1;
    }
    const codec = codecOf(await dataConverterOf(records, config.payloadSecrets));
    const runs = histories.map(({ json }) => json);
    await writeRuns(name, runs, codec);
  } finally {
    await records.close();
  }
}

function isRecorded({ name }: Pick<Scenario, 'name'>): boolean {
  return [name, `${name}-1`].some((one) => existsSync(fileOf(one)));
}

async function writeRuns(name: string, runs: readonly string[], codec: PayloadCodec): Promise<void> {
  for (const [index, json] of runs.entries()) {
    write(runs.length > 1 ? `${name}-${index + 1}` : name, await openHistory(json, codec));
  }
}

function fileOf(name: string): string {
  return join(HISTORIES, `${name}.json`);
}

function write(name: string, json: string): void {
  mkdirSync(HISTORIES, { recursive: true });
  const file = fileOf(name);
  writeFileSync(file, `${JSON.stringify(JSON.parse(json), null, 1)}\n`);
  console.log(file);
}
