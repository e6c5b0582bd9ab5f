import { SOFT_SKILLS } from '../../../src/domain/measurement/soft-skills.ts';
import {
  answersJson,
  fails,
  html,
  type LlmRequest,
  type Reply,
  resets,
  says,
  stalls,
  staysSilent,
  streams,
} from '../llm-server.ts';

const REVIEW = {
  quality: 0.7,
  summary: 'It reads the input once and keeps what it needs.',
  strengths: ['Names say what they hold.'],
  improvements: ['The loop could be a function.'],
  complexity: 'O(n)',
};
const NO_EVIDENCE = { score: null, summary: 'Too little was said.', evidence: [] };
const SKILLS = Object.fromEntries(SOFT_SKILLS.map((skill) => [skill, NO_EVIDENCE]));

/** What a model that is well answers, word by word, so that there is a middle to break. */
export const isWell: Reply = (response, request) => {
  if (asks(request, 'quality')) return answersJson(REVIEW)(response, request);
  if (request.schema) return answersJson(SKILLS)(response, request);
  return says('Go on, and say why you chose it. What would change with more input?', { betweenMs: 15 })(
    response,
    request,
  );
};

/** How a provider fails, by what it is called. */
export const MODEL_FAULTS: Readonly<Record<string, Reply>> = {
  'answers 500': fails(500),
  'answers 429': fails(429, { 'retry-after': '1' }),
  'takes a call and stays silent': staysSilent(),
  'stalls behind the headers': stalls(),
  'cuts the stream': streams([{ content: 'Well, ' }, { content: 'let us see. ' }, { content: 'never' }], {
    betweenMs: 50,
    stopAfter: { deltas: 2, how: 'cut' },
  }),
  'resets the connection': resets(),
  'answers with a page': html(),
};

function asks({ schema }: LlmRequest, field: string): boolean {
  return JSON.stringify(schema ?? null).includes(`"${field}"`);
}
