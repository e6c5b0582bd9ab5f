import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type House, openHouse } from '../eval/play/house.ts';
import { PlayFault, play } from '../eval/play/play.ts';
import { loadScripts, type Script } from '../eval/play/script.ts';
import { recordSituation } from '../eval/record.ts';
import { situationText } from '../eval/situation.ts';
import { EXIT, ROOT } from '../src/cli/tool.ts';
import { connectTo } from '../test/support/llm.ts';
import { answersJson, type Reply, says, startLlmServer } from '../test/support/llm-server.ts';
import { testSandbox } from '../test/support/sandbox.ts';

const RECORDINGS = join(ROOT, 'eval/recordings');
const SITUATIONS = join(ROOT, 'eval/situations');

/** `npm run eval:record [<name>…]`: plays eval/recordings with a scripted interviewer, and writes eval/situations anew. */
export async function main(args: string[]): Promise<void> {
  const scripts = loadScripts(RECORDINGS).filter(({ name }) => args.length === 0 || args.includes(name));
  const server = await startLlmServer();
  let answer = '';
  server.always(interviewer(() => answer));
  const models = connectTo(server);
  const sandbox = await testSandbox();
  try {
    mkdirSync(SITUATIONS, { recursive: true });
    if (args.length === 0) {
      for (const name of readdirSync(SITUATIONS)) rmSync(join(SITUATIONS, name));
    }
    for (const script of scripts) {
      answer = DEFAULTS[script.locale];
      const house = await openHouse({ models, sandbox });
      try {
        await recordScript(script, house, (next) => {
          answer = next ?? DEFAULTS[script.locale];
        });
      } catch (error) {
        if (!(error instanceof PlayFault)) throw error;
        console.error(error.message);
        process.exitCode = EXIT.fault;
      } finally {
        await house.close();
      }
    }
  } finally {
    await sandbox.close();
    await models.close();
    await server.close();
  }
}

async function recordScript(
  script: Script,
  house: House,
  beforeSaying: (answer: string | undefined) => void,
): Promise<void> {
  const { plan, moments } = await play(script, house, beforeSaying);
  for (const { as, about, attack, ...moment } of moments) {
    const recording = await recordSituation(house.records, plan.interviewId, moment);
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
