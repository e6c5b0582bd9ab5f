import type { TaskData } from '../domain/interview/events.ts';
import type { Locale } from '../domain/vocabulary.ts';
import { FACT_WORDS } from './fact-words.ts';
import { clip } from './untrusted.ts';
import type { PartSizes, TaskText } from './work.ts';

/** What stays the same about a task from its beginning on: statement, visible tests, time, checks, hints and limits. */
export function describeTask(
  { parMs, limitMs, maxAttempts, hints }: TaskData,
  { statement, visibleTests, limits }: TaskText,
  { locale, sizes }: { locale: Locale; sizes: PartSizes },
): string {
  const words = FACT_WORDS[locale];
  const quoted = (text: string) => JSON.stringify(clip(text, sizes.test));
  const rules = words.taskRules({
    par: words.minutes(parMs),
    limit: words.minutes(limitMs),
    checks: maxAttempts,
    hints,
  });
  const limited = words.limits({
    cpu: words.seconds(limits.cpuMs),
    wall: words.seconds(limits.wallMs),
    memoryMb: Math.floor(limits.memoryKb / 1_024),
  });
  return [
    clip(statement[locale].trim(), sizes.statement),
    '',
    ...visibleTests.map(({ name, input, expected }) =>
      words.visibleTest(name, quoted(input), quoted(expected)),
    ),
    `${rules}${limited}`,
  ].join('\n');
}

/** For after the solution was accepted. */
export function describeFollowUps({ followUps }: TaskText, locale: Locale): string {
  return [
    FACT_WORDS[locale].followUps,
    ...followUps.map(({ question, goodAnswer }) => `- ${question[locale]} (${goodAnswer[locale]})`),
  ].join('\n');
}
