import { parseArgs } from 'node:util';
import { UsageError } from '../src/cli/tool.ts';
import { OCCASIONS, type Occasion } from '../src/domain/interview/occasion.ts';

export const USAGE = `usage: npm run eval -- [--situations <folder>] [--only <name>…] [--samples <n>] [--concurrency <n>]
                     [--out <file.jsonl>] [--baseline <file.jsonl>] [--judge]
       npm run eval -- --personas [--only <name>…] and the rest as above
       npm run eval -- --record <session_id> [--before <event>] [--occasion <occasion>] [--minutes <n>] [--as <name>]

Asks the interviewer for replies in recorded situations, by the models of BASE_URL, OPENAI_API_KEY and LLM_MODEL, and checks
them. No Temporal and no Docker is needed. Prints how often each check was kept.

  --personas     plays the whole interviews of eval/personas instead, and checks all replies of each; needs Docker
  --only         part of the name of a situation or persona; may be repeated
  --samples      replies in each situation, interviews of each persona; default 1
  --concurrency  how many are written or played at a time; default 4
  --out          writes a line of JSON for each reply
  --baseline     such a file of another run: compares by situation
  --judge        wants what the model EVAL_MODEL says of each reply; without it, that is asked where EVAL_MODEL is set
  --record       writes a situation for each reply of a stored interview, without who it was; see docs/interviewer.md
  --before       of that event alone, or of any other moment of the interview
  --occasion     what the interviewer is to say there, if it said nothing
  --minutes      so much time has passed by then
  --as           beginning of the names of the files; default: the task's

exit code: 0 fine, 1 a leak, a significant loss or an interview that could not be played, 2 an argument or a variable that
  cannot be used, or a judge that was wanted and is refused`;

export interface EvalArguments {
  help: boolean;
  personas: boolean;
  situations: string | null;
  only: string[];
  samples: number;
  concurrency: number;
  out: string | null;
  baseline: string | null;
  judge: boolean;
  record: string | null;
  before: number | undefined;
  occasion: Occasion | undefined;
  minutes: number | undefined;
  as: string | null;
}

const MOST_SAMPLES = 100;
const MOST_AT_A_TIME = 32;

export function readArguments(args: string[]): EvalArguments {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', default: false },
      personas: { type: 'boolean', default: false },
      situations: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      samples: { type: 'string', default: '1' },
      concurrency: { type: 'string', default: '4' },
      out: { type: 'string' },
      baseline: { type: 'string' },
      judge: { type: 'boolean', default: false },
      record: { type: 'string' },
      before: { type: 'string' },
      occasion: { type: 'string' },
      minutes: { type: 'string' },
      as: { type: 'string' },
    },
  });
  const { occasion } = values;
  if (occasion !== undefined && !isOccasion(occasion)) {
    throw new UsageError(`--occasion is one of ${OCCASIONS.join(', ')}`);
  }
  return {
    ...values,
    situations: values.situations ?? null,
    out: values.out ?? null,
    baseline: values.baseline ?? null,
    record: values.record ?? null,
    as: values.as ?? null,
    samples: whole('samples', values.samples, MOST_SAMPLES),
    concurrency: whole('concurrency', values.concurrency, MOST_AT_A_TIME),
    before: values.before === undefined ? undefined : whole('before', values.before, 100_000),
    minutes: values.minutes === undefined ? undefined : whole('minutes', values.minutes, 600),
    occasion,
  };
}

function isOccasion(word: string): word is Occasion {
  return (OCCASIONS as readonly string[]).includes(word);
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) {
    throw new UsageError(`--${name} is a whole number from 1 to ${most}`);
  }
  return value;
}
