import type { FollowUp, ReportAnswer, ReportTask } from '../../contract/report.ts';
import { countCharacters, excerpt } from '../../domain/text.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';
import { time } from './format.ts';

type Text = Pick<FollowUp, 'at_ms' | 'text'>;

/** A reply that helped as much as a hint, or more. */
const AS_A_HINT = 2;

/** For the whole conversation on a page, in characters, and of each message at least. Each has the same share. */
const TALK_ROOM = 1_000_000;
const LEAST_SHOWN = 240;

/** How many replies helped as much as a hint or more, in words for where a number of hints stands. */
export function helpCount(tasks: readonly ReportTask[], words: Words): string {
  const given = tasks.flatMap(({ help = [] }) => help);
  const replies = tasks.reduce((sum, task) => sum + (task.replies ?? 0), 0);
  return replies > 0 && given.length === 0
    ? words.notCounted
    : String(given.filter(({ level }) => level >= AS_A_HINT).length);
}

/** What the interviewer's replies gave away while the task was open, word for word. */
export function helpGiven({ replies = 0, help = [] }: ReportTask, words: Words): Markup {
  if (replies === 0) return NOTHING;
  const helpful = help.filter(({ level }) => level > 0);
  const unjudged = replies - help.length;
  return html`
    <h4>${words.help}</h4>
    ${help.length === 0 ? html`<p>${words.notJudged}</p>` : html`<p class="facts">${words.helpAdvice} ${words.helpless(help.length - helpful.length, help.length)}</p>`}
    ${helpful.length === 0 ? NOTHING : html`<ul class="help">${helpful.map(({ level, quote }) => html`<li><strong>${wordFor(words.helpLevels, String(level))}</strong>: <q dir="auto">${quote}</q></li>`)}</ul>`}
    ${help.length > 0 && unjudged > 0 ? html`<p class="facts">${words.unjudgedReplies(unjudged)}</p>` : NOTHING}`;
}

/** What was asked about the accepted solution, with the answers and what they cover. */
export function followUps({ follow_ups }: ReportTask, words: Words): Markup {
  if (follow_ups.length === 0) return NOTHING;
  const isGraded = follow_ups.some(({ covered }) => covered !== null);
  const isAnswered = follow_ups.some(({ answers }) => answers.length > 0);
  const note = isGraded ? words.followUpsAdvice : isAnswered ? words.notGraded : null;
  return html`
    <h4>${words.followUps}</h4>
    ${note === null ? NOTHING : html`<p class="facts">${note}</p>`}
    <div class="talk">${follow_ups.map(
      (followUp) => html`
        ${asked(followUp, words)}
        ${followUp.answers.length === 0 ? html`<p><em>${words.noAnswer}</em></p>` : followUp.answers.map((answer) => answered(answer, words))}
        ${covered(followUp, words)}`,
    )}</div>`;
}

function covered({ covered: grade, quotes }: FollowUp, words: Words): Markup {
  if (grade === null) return NOTHING;
  return html`<p class="covered"><strong>${wordFor(words.covered, String(grade))}</strong>${quotes.map(({ quote }) => html` <q dir="auto">${quote}</q>`)}</p>`;
}

/** All that was said, in pairs: the interviewer, and what the candidate wrote until the interviewer spoke again. */
export function conversationSection({ conversation = [], tasks }: ReportAnswer, words: Words): Markup {
  if (conversation.length === 0) return NOTHING;
  const count = conversation.reduce((sum, { answers }) => sum + answers.length + 1, 0);
  const most = Math.max(LEAST_SHOWN, Math.floor(TALK_ROOM / count));
  const all = conversation.flatMap(({ question, answers }) => (question ? [question, ...answers] : answers));
  const isCut = all.some(({ text }) => text.length > most && countCharacters(text) > most);
  const shown = <Said extends Text>(text: Said): Said => ({ ...text, text: excerpt(text.text, most) });
  return html`
    <section aria-labelledby="conversation">
      <h2 id="conversation">${words.conversation}</h2>
      ${isCut ? html`<p class="facts">${words.messagesCut(most)}</p>` : NOTHING}
      <div class="talk">${conversation.map(({ task, question, answers }, index) => {
        const begins = index > 0 && conversation[index - 1]?.task !== task;
        const title = tasks.find(({ number }) => number === task)?.title ?? '';
        return html`
        ${begins && task !== null ? html`<h3>${words.taskNumber(task)}: <span dir="auto">${title}</span></h3>` : NOTHING}
        ${question ? asked(shown(question), words) : NOTHING}
        ${answers.map((answer) => answered(shown(answer), words))}`;
      })}</div>
    </section>`;
}

function asked(question: Text & { degraded: boolean }, words: Words): Markup {
  const mark = question.degraded ? html` <span class="mark">${words.byTemplate}</span>` : NOTHING;
  return said(words.interviewer, question, { mark, words });
}

function answered(answer: Text, words: Words): Markup {
  return said(words.candidate, answer, { mark: NOTHING, words });
}

function said(who: string, { at_ms, text }: Text, { mark, words }: { mark: Markup; words: Words }): Markup {
  return html`
    <blockquote><p class="who">${who} <small>${time(at_ms, words)}</small>${mark}</p><p dir="auto">${text}</p></blockquote>`;
}
