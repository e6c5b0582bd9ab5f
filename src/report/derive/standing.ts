import { ABILITY_SCALE, type AbilityLabel, abilityLabel } from '../../domain/measurement/labels.ts';
import type { Level, Locale } from '../../domain/vocabulary.ts';

/**
 * How the band lies to the level that was asked for. `above`: wholly beyond it; `meets`: wholly at or beyond its lower
 * bound; `likely_meets` and `likely_below`: the bound lies inside the band, its middle at or beyond it or short of it;
 * `below`: wholly short of it; `unmeasured`: no task says anything, so the band is only what was assumed.
 */
export const FITS = ['above', 'meets', 'likely_meets', 'likely_below', 'below', 'unmeasured'] as const;
export type Fit = (typeof FITS)[number];

/** The band in words, in the interview's language. */
export interface Verdict {
  fit: Fit;
  title: string;
  /** Sentences on what the band says and what it does not. */
  meaning: string[];
  /** Tasks that the estimate rests on. */
  tasks: number;
  /** Labels at the two ends of the band. */
  low_label: AbilityLabel;
  high_label: AbilityLabel;
}

interface Band {
  estimate: number;
  low: number;
  high: number;
  level: Level;
  locale: Locale;
  tasks: number;
}

export function bandInWords(band: Band): Verdict {
  const fit = fitOf(band);
  const { level, locale, tasks } = band;
  const [low, middle, high] = [band.low, band.estimate, band.high].map(abilityLabel) as [
    AbilityLabel,
    AbilityLabel,
    AbilityLabel,
  ];
  const words = WORDS[locale];
  return {
    fit,
    title: words.titles[fit](level),
    meaning:
      fit === 'unmeasured'
        ? [words.unmeasured(level)]
        : [words.fits[fit](level), words.range(low, middle, high), words.certainty(tasks)],
    tasks,
    low_label: low,
    high_label: high,
  };
}

/** What a stored report, of whatever version, says of how its candidate did. */
interface Judged {
  level: Level;
  locale?: Locale | undefined;
  ability: { estimate: number; low: number; high: number; verdict?: Said | undefined };
  tasks: readonly { outcome: string; attempts: readonly unknown[] }[];
}

type Said = Pick<Verdict, 'fit' | 'title' | 'meaning'>;

/** The verdict as it was stored; reports of the first version have none, and theirs follows from their band. */
export function verdictIn({ level, locale = 'en', ability, tasks }: Judged): Said {
  const telling = tasks.filter(({ outcome, attempts }) => outcome !== 'unfinished' || attempts.length > 0);
  return ability.verdict ?? bandInWords({ ...ability, level, locale, tasks: telling.length });
}

function fitOf({ estimate, low, high, level, tasks }: Band): Fit {
  if (tasks === 0) return 'unmeasured';
  const index = ABILITY_SCALE.findIndex(({ label }) => label === level);
  const from = ABILITY_SCALE[index]?.from ?? -Infinity;
  const to = ABILITY_SCALE[index + 1]?.from ?? Infinity;
  if (low >= to) return 'above';
  if (low >= from) return 'meets';
  if (high < from) return 'below';
  return estimate >= from ? 'likely_meets' : 'likely_below';
}

type Rated = Exclude<Fit, 'unmeasured'>;

interface Words {
  titles: Record<Fit, (level: Level) => string>;
  fits: Record<Rated, (level: Level) => string>;
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

const WORDS: Record<Locale, Words> = {
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
      `It rests on ${tasks} ${tasks === 1 ? 'task' : 'tasks'}. In nine of ten such interviews the band holds the true ability; in one it does not.`,
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
      `Оценка опирается на ${tasks} ${ruTasks(tasks)}. В девяти из десяти таких собеседований интервал содержит истинный уровень, в одном — нет.`,
    unmeasured: (level) =>
      `Ни одна задача не была доведена до конца или хотя бы до попытки, поэтому ничего не измерено: интервал — лишь то, что заранее предполагается о кандидатах на уровень «${RU_LEVELS[level]}».`,
  },
};

/** An interview has at most six tasks. */
function ruTasks(count: number): string {
  if (count === 1) return 'задачу';
  return count < 5 ? 'задачи' : 'задач';
}
