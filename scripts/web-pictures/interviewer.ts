import type { Config } from '../../src/config/config.ts';
import {
  answersJson,
  LLM_KEY,
  LLM_MODELS,
  type LlmRequest,
  says,
  startLlmServer,
} from '../../test/support/llm-server.ts';

/** Stands in for a language model, over the wire: pictures shall not wait for one, nor differ each time. */
export interface Interviewer {
  llm: Config['llm'];
  /** What it says next, until it is told otherwise. */
  says(text: string, pace?: { betweenMs: number }): void;
  close(): Promise<void>;
}

const SKILL = { evidence: [], summary: '', score: null };

export async function startInterviewer(): Promise<Interviewer> {
  const server = await startLlmServer();
  let reply = says('');
  server.always((response, request) => (answerTo(request) ?? reply)(response, request));
  return {
    llm: { baseUrl: server.url, apiKey: LLM_KEY, ...LLM_MODELS, noThink: [] },
    says(text, pace = { betweenMs: 0 }) {
      reply = says(text, pace);
    },
    close: server.close,
  };
}

/** To what asks for an answer of a form; null where words are wanted. */
function answerTo({ schema, messages }: LlmRequest) {
  const properties = (schema as { properties?: Record<string, unknown> } | undefined)?.properties;
  if (!properties) return null;
  const isRussian = /[а-я]/i.test(messages.map(({ content }) => content).join(''));
  if ('quality' in properties) return answersJson(REVIEWS[isRussian ? 'ru' : 'en']);
  return answersJson(Object.fromEntries(Object.keys(properties).map((name) => [name, SKILL])));
}

const REVIEWS = {
  en: {
    quality: 0.7,
    summary: 'The program is short and reads the input once. Its names say what they hold.',
    strengths: ['Reading, work and output are apart.', 'No case is treated twice.'],
    improvements: ['An empty input deserves a word, in the code or in a comment.'],
    complexity: 'O(n log n) time, O(n) memory',
  },
  ru: {
    quality: 0.7,
    summary: 'Программа короткая и читает ввод один раз. Имена говорят, что в них лежит.',
    strengths: ['Чтение, работа и вывод разделены.', 'Ни один случай не разобран дважды.'],
    improvements: ['Пустой ввод стоит оговорить — в коде или в комментарии.'],
    complexity: 'O(n log n) времени, O(n) памяти',
  },
};
