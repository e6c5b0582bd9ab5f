import { describeNow } from '../../src/interviewer/now.ts';
import { messageTurn, type Turn, transcriptOf } from '../../src/interviewer/transcript.ts';
import { type CallFence, clip } from '../../src/interviewer/untrusted.ts';
import { describeWork } from '../../src/interviewer/work.ts';
import type { Ground } from '../checks/check.ts';

/** A reply, and what it is held against; nothing tells which version of the rules it comes from. */
export interface Judged {
  text: string;
  ground: Pick<Ground, 'facts' | 'task'>;
}

/** Characters of what was said and done; the oldest goes first, but never the task. */
const MOST_TALK = 24_000;
const MOST_REPLY = 6_000;

/** All that a reader needs to judge it, in the interview's language, as the interviewer itself had it. */
export function materialOf({ text, ground: { facts, task } }: Judged, fence: CallFence): string {
  const { interview, work, events, tasks, replyTo, now } = facts;
  const { locale } = interview;
  const turns = recent(
    transcriptOf(events, { fence, locale, tasks, whole: work?.task.taskId ?? null }),
    work?.seq ?? null,
  );
  const asked = events.flatMap((event) =>
    event.type === 'message' && replyTo.includes(event.data.messageId)
      ? [messageTurn(event.seq, event.data, { fence }).text]
      : [],
  );
  const parts: [string, string[]][] = [
    ['The interview', [rulesOf(interview)]],
    ['What was said and done', turns.map((turn) => told(turn, fence))],
    ['The work', work ? describeWork(work, facts, task?.limits ?? null, { fence, locale }) : []],
    ['The moment', [describeNow(interview, { work, events, tasks, now, locale })]],
    ['What the candidate must not learn while the task is open', secretsOf({ facts, task })],
    ['What the reply answers', asked.length > 0 ? asked : ['The interviewer speaks unasked.']],
    ['The reply to judge', [fence.wrap('judged', clip(text, MOST_REPLY))]],
  ];
  return parts
    .filter(([, texts]) => texts.length > 0)
    .map(([name, texts]) => `# ${name}\n\n${texts.join('\n\n')}`)
    .join('\n\n');
}

/** What is so in every interview, and what the interviewer was told of this one. */
function rulesOf({
  track,
  level,
  locale,
  maxTasks,
  languages,
}: Judged['ground']['facts']['interview']): string {
  return [
    `Track ${track}, level ${level}, in ${locale === 'ru' ? 'Russian' : 'English'} or in the language of the message; up to ${maxTasks} tasks, each with its own time; programs in ${languages.join(', ')}.`,
    'The interviewer is a program that writes. People read the report, with this conversation in it, and decide.',
    'It knows neither hidden tests nor other candidates. It cannot grade, give time or checks, run, skip or end anything: the candidate has buttons for the next task, run, check, hint, giving up and finishing.',
    'Until a task is closed it may say what the statement, the results and the hints that were taken say, and no more of the way to the solution.',
  ].join('\n');
}

/** What a model wrote is data here, the interviewer's words too. */
function told({ role, text }: Turn, fence: CallFence): string {
  return role === 'assistant' ? fence.wrap('reply', text) : text;
}

function recent(turns: readonly Turn[], taskSeq: number | null): Turn[] {
  let room = MOST_TALK - (turns.find(({ seq }) => seq === taskSeq)?.text.length ?? 0);
  return turns
    .toReversed()
    .filter(({ seq, text }) => {
      if (seq === taskSeq) return true;
      room -= text.length;
      return room >= 0;
    })
    .toReversed();
}

/** Hidden tests and reference programs are sent to no model. */
function secretsOf({ facts: { work, interview }, task }: Judged['ground']): string[] {
  if (!task || !work || work.outcome !== null) return [];
  return task.hints.slice(work.hints.length).map((hint) => `- ${hint[interview.locale]}`);
}
