import { marksOf } from '../../src/domain/replies/sentences.ts';
import type { Topic } from '../../src/domain/replies/topic-names.ts';
import type { Locale } from '../../src/domain/vocabulary.ts';

/** What is so of an interview, at work on a task of which one run has failed. */
export interface KnownFacts {
  locale: Locale;
  /** The time left, in words; of a talk that takes time, of each second of it. */
  left: readonly string[];
  languages: readonly string[];
  checks: number;
  hints: number;
  maxTasks: number;
  run: { name: string; passed: number; total: number; difference: string };
}

/** What an answer about the topic has to hold; one of a list where it is one. */
export function factsAbout(topic: Topic, facts: KnownFacts): (string | RegExp | readonly string[])[] {
  const { languages, run } = facts;
  const ru = facts.locale === 'ru';
  const all: Record<Topic, (string | RegExp | readonly string[])[]> = {
    time: [facts.left],
    languages: [...languages],
    checks: [new RegExp(`(?<!\\d)${facts.checks}(?!\\d)`, 'u')],
    result: [run.name, `${run.passed}`, `${run.total}`, run.difference],
    hints: [`${facts.hints}`],
    tasks: [`${facts.maxTasks}`],
    score: [ru ? /решают|решение/ : /people/],
    identity: [ru ? /модел/ : /model/],
    solution: [ru ? /не раскрываю|дать не могу|за вами/ : /not give|nothing that I can give|yours|with you/],
    ending: [ru ? /кнопк/ : /button/],
    running: [ru ? /[Зз]апуск/ : /run/i],
  };
  return all[topic];
}

export function holds(reply: string, facts: readonly (string | RegExp | readonly string[])[]): boolean {
  return facts.every((fact) =>
    typeof fact === 'string'
      ? reply.includes(fact)
      : fact instanceof RegExp
        ? fact.test(reply)
        : fact.some((text) => reply.includes(text)),
  );
}

/** Whether it says all that is known, in short, because nothing was recognised in the message. */
export function isGeneral(reply: string): boolean {
  return /What I can say:|Что я могу сказать:/.test(reply);
}

/** Of sentences that were said before; `said` learns those of the reply. */
export function repeated(reply: string, said: Set<string>): string[] {
  const marks = marksOf(reply);
  const again = marks.filter((mark) => said.has(mark));
  for (const mark of marks) said.add(mark);
  return again;
}

export const PRAISE = /well done|nice|great|excellent|perfect|отличн|молодец|хорошая работа|прекрасн/i;
