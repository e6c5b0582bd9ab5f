import type { AbilityLabel } from '../../domain/measurement/labels.ts';
import type { Fit } from '../../domain/measurement/standing.ts';
import { plural } from '../../domain/texts/plural.ts';
import type { Level, Locale } from '../../domain/vocabulary.ts';

/** What a report says in words of the band that it has measured. */
interface StandingWords {
  titles: Record<Fit, (level: Level) => string>;
  fits: Record<Exclude<Fit, 'unmeasured'>, (level: Level) => string>;
  range(low: AbilityLabel, middle: AbilityLabel, high: AbilityLabel): string;
  certainty(tasks: number): string;
  unmeasured(level: Level): string;
}

const RU_LEVELS: Record<AbilityLabel, string> = {
  beginner: 'начинающий',
  junior: 'младший',
  middle: 'средний',
  senior: 'старший',
  expert: 'эксперт',
};

export const STANDING: Record<Locale, StandingWords> = {
  en: {
    titles: {
      above: (level) => `Above ${level} level`,
      meets: (level) => `Meets ${level} level`,
      likely_meets: (level) => `Probably meets ${level} level`,
      likely_below: (level) => `Probably below ${level} level`,
      below: (level) => `Below ${level} level`,
      unmeasured: () => 'Not measured',
    },
    fits: {
      above: (level) => `The candidate works beyond ${level} level: all of the band lies above it.`,
      meets: (level) => `The candidate works at ${level} level or above: all of the band lies there.`,
      likely_meets: (level) =>
        `More likely than not the candidate works at ${level} level or above. It is not settled: part of the band lies short of it.`,
      likely_below: (level) =>
        `More likely than not the candidate does not work at ${level} level yet. It is not settled: part of the band reaches it.`,
      below: (level) =>
        `The candidate does not work at ${level} level yet: all of the band lies short of it.`,
    },
    range: (low, middle, high) =>
      low === high
        ? `All of the band is ${middle} level.`
        : `The middle of the band is ${middle} level; what was seen also fits anything from ${low} to ${high}.`,
    certainty: (tasks) =>
      `It rests on ${tasks} ${plural('en', tasks, { one: 'task', other: 'tasks' })}. In nine of ten such interviews the band holds the true ability; in one it does not.`,
    unmeasured: (level) =>
      `No task was worked on to an end or an attempt, so nothing was measured: the band is only what was assumed of anybody who applies at ${level} level.`,
  },
  ru: {
    titles: {
      above: (level) => `Выше уровня «${RU_LEVELS[level]}»`,
      meets: (level) => `Соответствует уровню «${RU_LEVELS[level]}»`,
      likely_meets: (level) => `Скорее соответствует уровню «${RU_LEVELS[level]}»`,
      likely_below: (level) => `Скорее ниже уровня «${RU_LEVELS[level]}»`,
      below: (level) => `Ниже уровня «${RU_LEVELS[level]}»`,
      unmeasured: () => 'Не измерено',
    },
    fits: {
      above: (level) => `Кандидат работает выше уровня «${RU_LEVELS[level]}»: весь интервал лежит над ним.`,
      meets: (level) =>
        `Кандидат работает на уровне «${RU_LEVELS[level]}» или выше: весь интервал лежит там.`,
      likely_meets: (level) =>
        `Вероятнее всего, кандидат работает на уровне «${RU_LEVELS[level]}» или выше. Это не решено окончательно: часть интервала до него не доходит.`,
      likely_below: (level) =>
        `Вероятнее всего, кандидат пока не работает на уровне «${RU_LEVELS[level]}». Это не решено окончательно: часть интервала его достигает.`,
      below: (level) =>
        `Кандидат пока не работает на уровне «${RU_LEVELS[level]}»: весь интервал лежит ниже.`,
    },
    range: (low, middle, high) =>
      low === high
        ? `Весь интервал относится к уровню «${RU_LEVELS[middle]}».`
        : `Середина интервала — уровень «${RU_LEVELS[middle]}»; увиденному соответствует и всё от «${RU_LEVELS[low]}» до «${RU_LEVELS[high]}».`,
    certainty: (tasks) =>
      `Оценка опирается на ${tasks} ${plural('ru', tasks, { one: 'задачу', few: 'задачи', other: 'задач' })}. В девяти из десяти таких собеседований интервал содержит истинный уровень, в одном — нет.`,
    unmeasured: (level) =>
      `Ни одна задача не была доведена до конца или хотя бы до попытки, поэтому ничего не измерено: интервал — лишь то, что заранее предполагается о кандидатах на уровень «${RU_LEVELS[level]}».`,
  },
};
