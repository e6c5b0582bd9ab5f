import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { play } from '../eval/play/play.ts';
import { loadScripts, type Script } from '../eval/play/script.ts';
import { signUp } from '../eval/play/sign-up.ts';
import { recordSituation } from '../eval/record.ts';
import { situationText } from '../eval/situation.ts';
import type { Bank } from '../src/bank/bank.ts';
import { loadBank } from '../src/bank/load.ts';
import { EXIT } from '../src/cli/tool.ts';
import { answersJson, type Reply, says, startLlmServer } from '../test/support/llm-server.ts';
import { ROOT, startTestViva, type TestViva } from '../test/support/viva.ts';
import { DemoFault } from './demo/client.ts';

const RECORDINGS = join(ROOT, 'eval/recordings');
const SITUATIONS = join(ROOT, 'eval/situations');
/** Few, so that an interview on a track gets the task that its script knows. */
const TASKS = [
  'algorithms/same-letters',
  'backend/health-check',
  'backend/token-bucket',
  'data/missing-values',
  'frontend/hex-colors',
];

/** `npm run eval:record`: plays eval/recordings on a whole Viva with a scripted interviewer, and writes eval/situations anew. */
export async function main(args: string[]): Promise<void> {
  const scripts = loadScripts(RECORDINGS).filter(({ name }) => args.length === 0 || args.includes(name));
  const server = await startLlmServer();
  const bank = await fewTasks();
  let answer = '';
  server.always(interviewer(() => answer));
  const viva = await startTestViva({ llm: server.config }, { bank: async () => bank });
  try {
    mkdirSync(SITUATIONS, { recursive: true });
    if (args.length === 0) {
      for (const name of readdirSync(SITUATIONS)) rmSync(join(SITUATIONS, name));
    }
    for (const script of scripts) {
      answer = DEFAULTS[script.locale];
      try {
        await recordScript(script, viva, bank, (next) => {
          answer = next ?? DEFAULTS[script.locale];
        });
      } catch (error) {
        if (!(error instanceof DemoFault)) throw error;
        console.error(`${script.name}: ${error.message}`);
        process.exitCode = EXIT.fault;
      }
    }
  } finally {
    await viva.close();
    await server.close();
  }
}

async function recordScript(
  script: Script,
  { url, records }: TestViva,
  bank: Bank,
  beforeSaying: (answer: string | undefined) => void,
): Promise<void> {
  const client = await signUp(url, script.locale);
  const { sessionId, moments } = await play(script, { client, bank, beforeSaying });
  for (const { as, about, attack, ...moment } of moments) {
    const recording = await recordSituation(records, sessionId, moment);
    writeFileSync(join(SITUATIONS, `${as}.yaml`), situationText({ about, attack, ...recording, id: as }));
    console.log(`${as}: ${recording.occasion}, ${recording.events.length} events`);
  }
}

const DEFAULTS = {
  en: 'Understood. Please tell me how you would go on from here.',
  ru: 'Понятно. Расскажите, пожалуйста, как вы пойдёте дальше.',
};

/** What it says in the conversation, and of code always the same. */
function interviewer(answer: () => string): Reply {
  return (response, request) =>
    request.schema === undefined
      ? says(answer())(response, request)
      : answersJson({
          quality: 0.6,
          summary: 'The program is short and easy to follow.',
          strengths: ['The steps are in a clear order.'],
          improvements: ['Some names could say more.', 'A short comment on the input would help a reader.'],
          complexity: 'O(n log n)',
        })(response, request);
}

async function fewTasks(): Promise<Bank> {
  const whole = await loadBank(join(ROOT, 'tasks'));
  const bank: Bank = {
    ...whole,
    of: async () => bank,
    cards: (track, locale, use) =>
      whole.cards(track, locale, use).filter(({ taskId }) => TASKS.includes(taskId)),
  };
  return bank;
}
