import type { Locale } from '../domain/vocabulary.ts';

/** What an export says beside the data, of what cannot be read out of them. */
interface Notes {
  signals: string;
  fingerprints: string;
}

export const NOTES: Record<Locale, Notes> = {
  en: {
    signals:
      'Signals are places of an interview at which a person of the company may want to look, each with a suspicious and an innocent reading. No signal changes the ability or a score, and a person decides. Of a likeness it is not said whose the other program is.',
    fingerprints:
      'Of each program that was checked and counted, fingerprints are kept: numbers made of rows of its statements and operators, without names, numbers, texts and comments, from which the program cannot be read. They are compared with those of others for the same task, so that a person can look at programs that are alike. They are no part of a score, and are erased with the interview.',
  },
  ru: {
    signals:
      'Сигналы — это места интервью, на которые человеку из компании стоит взглянуть; у каждого есть подозрительное и безобидное прочтение. Ни уровень, ни оценки от них не меняются, решает человек. Чья вторая из похожих программ, не говорится.',
    fingerprints:
      'От каждой проверенной и засчитанной программы хранятся отпечатки: числа, полученные из рядов её инструкций и операторов, без имён, чисел, строк и комментариев; прочесть по ним программу нельзя. Их сравнивают с отпечатками чужих решений той же задачи, чтобы человек мог взглянуть на похожие программы. На оценку они не влияют и стираются вместе с интервью.',
  },
};
