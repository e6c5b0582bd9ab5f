import { loadLabelled } from '../../../eval/judge/labelled.ts';
import { QUESTION_NAMES, type Question, questionText } from '../../../eval/judge/questions.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { answersJson, type LlmRequest, type Reply } from '../llm-server.ts';

interface Asked {
  /** The reply that is to be judged. */
  text: string;
  question: Question;
}

/** A model that judges so. */
export const judging =
  (answerTo: (asked: Asked) => 'yes' | 'no'): Reply =>
  (response, request) =>
    answersJson({ evidence: 'so', answer: answerTo(askedBy(request)) })(response, request);

/** Answers as the first reading of the folder does; this share of the answers the other way round, the same ones each time. */
export function readingOf(folder: string, slips = 0): (asked: Asked) => 'yes' | 'no' {
  const { replies, readings } = loadLabelled(folder);
  const ids = new Map(replies.map(({ id, text }) => [text, id]));
  return ({ text, question }) => {
    const isNo = readings[0]?.noes.get(ids.get(text) ?? '')?.has(question) ?? false;
    const isSlip = seededRandom(`slip ${question} ${text}`) < slips;
    return isNo === isSlip ? 'yes' : 'no';
  };
}

export const agreeing = (folder: string, slips = 0): Reply => judging(readingOf(folder, slips));

/** Judges without a look at the reply, the same each time. */
export const atRandom = judging(({ text, question }) =>
  seededRandom(`${question} ${text}`) < 0.5 ? 'yes' : 'no',
);

export function askedBy({ messages }: Pick<LlmRequest, 'messages'>): Asked {
  const content = messages.at(-1)?.content ?? '';
  const [, , text] = /<judged ([a-z2-7]{8})>\n?([\s\S]*?)\n?<\/\1>/.exec(content) ?? [];
  const question = QUESTION_NAMES.find((name) => content.includes(questionText(name)));
  if (text === undefined || question === undefined) throw new Error(`no question in: ${content}`);
  return { text, question };
}
