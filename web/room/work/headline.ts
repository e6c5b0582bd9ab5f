import type { texts } from '../../texts/en/work.ts';
import type { Entry } from './entries.ts';

type ResultTexts = (typeof texts)['results'];

/** What came of a run or a check, in a line. */
export function headline(entry: Entry, texts: ResultTexts): string {
  const { verdict } = entry.answer;
  const said = texts.verdicts[verdict];
  if (entry.kind === 'check') {
    const { attempt, passed, total } = entry.answer;
    return entry.answer.tests.length > 0
      ? texts.checkHead(attempt, passed, total)
      : texts.ended(texts.submission, said);
  }
  const { judged, tests } = entry.answer;
  if (!judged) return verdict === 'accepted' ? texts.ownRan : texts.ended(texts.ownRuns, said);
  const passed = tests.filter((test) => test.verdict === 'accepted').length;
  const isTold = tests.length > 0 && verdict !== 'cancelled';
  return isTold ? texts.runHead(passed, tests.length) : texts.ended(texts.runs, said);
}

/** Whether it went as one hopes. */
export function isGood({ answer: { verdict } }: Entry): boolean {
  return verdict === 'accepted';
}
