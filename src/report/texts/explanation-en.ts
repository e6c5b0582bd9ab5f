import { plural } from '../../domain/texts/plural.ts';
import { duration, momentText } from '../page/format.ts';
import type { ExplanationTexts } from './explanation-facts.ts';
import { EN } from './words-en.ts';

export const EXPLANATION_EN: ExplanationTexts = {
  counted: ({ tasksCounted, tasksGiven, codeReviews, extendedSeconds, creditedMs, ...facts }) => [
    tasksCounted === 0
      ? 'No task was closed with an answer, so nothing was measured.'
      : `The result rests on ${plural('en', tasksCounted, { one: 'one task', other: `${tasksCounted} tasks` })} of ${tasksGiven} that ${plural('en', tasksGiven, { one: 'was', other: 'were' })} given: on how difficult each was, and on how much of its hidden tests the best attempt passed.`,
    tasksCounted > 0 &&
      'Each further attempt takes a little off, as does time beyond what was expected for the task; both together never as much as the tests themselves.',
    codeReviews > 0 &&
      'How clear the code is counts for at most a twentieth of a task, and only where at least four fifths of the tests passed.',
    facts.timePercent !== null &&
      `The time for tasks was ${facts.timePercent}% of the usual${facts.additionalTimePercent > 0 ? `, with ${facts.additionalTimePercent}% on top` : ''}: what was expected was scaled with it.`,
    extendedSeconds > 0 &&
      `A person gave ${duration(extendedSeconds * 1000, EN)} more; what was expected was scaled with that, so it cost nothing.`,
    creditedMs > 0 && `${duration(creditedMs, EN)} of lost connection were given back and count as no time.`,
  ],
  notCounted: ({ signals, signalReviews }) => [
    'Hints, help in the chat, answers to questions, the number of messages, and how somebody writes or which language they write in.',
    'How fast somebody types, pauses while thinking, and runs of one’s own: only the clock of the task and the attempts count.',
    signals === null
      ? 'Signals about the record of the work: they cannot be read now, and never change the result.'
      : signals === 0
        ? 'Signals about the record of the work: there are none, and they would not change the result.'
        : `${plural('en', signals, { one: 'The one signal', other: `The ${signals} signals` })} about the record of the work: advice to people, each with a harmless reading. ${plural('en', signalReviews, { one: 'A person has judged them once', other: signalReviews === 0 ? 'No person has judged them yet' : `People have judged them ${signalReviews} times` })}; the result is the same either way.`,
    'Needs that were told, such as a screen reader.',
    'Face, voice, accent, looks, feelings and character: they are never recorded or measured.',
  ],
  model: ({ codeReviews, templateReviews, templateReplies, hasSoftSkills }) => [
    'Programs were run and compared by a program without any model. Which task came next was chosen by a formula from the results so far, and the result is worked out by a formula as well.',
    'A language model leads the talk, and templates do where none is to be had. Neither sets tasks or results.',
    codeReviews > 0 &&
      `A language model reviewed ${plural('en', codeReviews, { one: 'one attempt', other: `${codeReviews} attempts` })}; that is the only way in which it can move a task’s score, by at most a twentieth.`,
    hasSoftSkills &&
      'A language model noted how the work was explained, with the words that it rests on: advice to people that enters no score.',
    templateReviews + templateReplies > 0 &&
      `Where no model was to be had, a template wrote the text (${templateReplies + templateReviews}); that cost nothing.`,
    'A model can be wrong. It decides nothing.',
  ],
  deciding: ({ organisation, decidedAt, isErased }) => [
    `A person of ${organisation ?? 'the company'} decides, and has to give reasons. No program decides, and there is no setting by which one would.`,
    !isErased &&
      (decidedAt === null
        ? 'Nobody has decided yet.'
        : `The last decision was made on ${momentText(decidedAt, EN)}, by a person.`),
  ],
  contest: ({ contact, appealUntil, appealedAt, retentionDays, isErased }) => [
    isErased && 'The data of this person are erased: there is nothing left to contest or to decide.',
    !isErased &&
      appealedAt !== null &&
      `The candidate has objected on ${momentText(appealedAt, EN)}. People read it beside this report.`,
    !isErased &&
      appealedAt === null &&
      appealUntil !== null &&
      `The candidate can object once, until ${momentText(appealUntil, EN)}, on the page on which the interview was held. People read it beside this report.`,
    !isErased &&
      `The candidate may ask for the reasons, for a person to look again, and for what is wrong to be put right${contact === null ? ', of whoever invited them' : `: ${contact}`}.`,
    `The interview and this report are kept for ${plural('en', retentionDays, { one: 'one day', other: `${retentionDays} days` })} after the end, and erased earlier where the candidate asks for it.`,
  ],
};
