import { currentWork } from '../src/domain/interview/current-work.ts';
import type { InterviewEvent } from '../src/domain/interview/events.ts';
import type { Interview } from '../src/domain/interview/interview.ts';
import { evolve, initialInterview } from '../src/domain/interview/machine.ts';
import { isUnasked, type Occasion, occasionOf } from '../src/domain/interview/occasion.ts';
import type { Language } from '../src/domain/vocabulary.ts';
import type { Records } from '../src/records/records.ts';
import { unnamed } from './record/unnamed.ts';
import type { Situation } from './situation.ts';

/** A moment of a stored interview, and what is asked for there. */
export interface Moment {
  /** The state is that before this event; left out, as the interview stands. */
  before?: number | undefined;
  /** Left out: as the interview's own reply came there. */
  occasion?: Occasion | undefined;
  /** So many minutes pass before the reply is asked for. */
  minutes?: number | undefined;
  /** When it was asked for, where that is known. */
  at?: number | undefined;
  /** All that was in the editor, oldest first; left out, the newest of the store. */
  drafts?: readonly Draft[] | undefined;
}

/** What was in the editor of a task, from that moment on. */
export interface Draft {
  taskId: string;
  language: Language;
  code: string;
  savedAt: number;
}

export type Recording = Omit<Situation, 'id' | 'about' | 'attack'>;

/** Reading and writing takes this long, ms. */
const A_MOMENT_MS = 200;

/** The state at that moment, without who it was. */
export async function recordSituation(
  records: Records,
  interviewId: string,
  moment: Moment,
): Promise<Recording> {
  const plan = await records.interviews.findPlan(interviewId);
  if (!plan) throw new Error(`the plan of interview ${interviewId} is not in the store`);
  const stored = await records.events.after(interviewId, 0);
  const events = stored.filter(({ seq }) => moment.before === undefined || seq < moment.before);
  const interview = events.reduce(evolve, initialInterview(plan));
  const answer = stored.find(({ seq }) => seq === moment.before);
  const replyTo = toAnswer(moment, answer, interview);
  const last = events.at(-1)?.at ?? plan.startedAt;
  const at = moment.at ?? last + A_MOMENT_MS + (moment.minutes ?? 0) * 60_000;
  const work = currentWork(events);
  // Of a task that is over nobody reads the editor.
  const draft = work?.outcome === null ? await draftOf(work.task.taskId) : undefined;
  const { cards: _, bankVersion: __, ...fixed } = plan;
  return unnamed(
    {
      task: work?.task.taskId ?? null,
      track: plan.track,
      level: plan.level,
      locale: plan.locale,
      occasion: moment.occasion ?? (replyTo.length > 0 ? occasionOf(interview) : unaskedBy(answer, events)),
      reply_to: replyTo,
      at,
      plan: fixed,
      events,
      texts: await textsOf(events, records),
      draft: draft ? { language: draft.language, code: draft.code } : null,
    },
    await records.users.findById(plan.candidateId),
  );

  async function draftOf(taskId: string): Promise<Draft | undefined> {
    const [newest] = await records.drafts.ofTask({ interviewId, taskId });
    const drafts = moment.drafts ?? (newest ? [{ ...newest, taskId }] : []);
    return drafts.findLast((one) => one.taskId === taskId && one.savedAt <= at);
  }
}

function toAnswer({ occasion }: Moment, answer: InterviewEvent | undefined, interview: Interview): string[] {
  if (occasion !== undefined && isUnasked(occasion)) return [];
  return answer?.type === 'final' ? answer.data.replyTo : interview.pending.map(({ messageId }) => messageId);
}

/** Where the interviewer spoke in a stored interview: the numbers of its replies, the greeting left out. */
export async function repliesIn(records: Records, interviewId: string): Promise<number[]> {
  const events = await records.events.after(interviewId, 0);
  return events.flatMap((event) => (event.type === 'final' && event.seq > 1 ? [event.seq] : []));
}

/** Why the interviewer spoke unasked: as it says itself, else by what came last before it did. */
function unaskedBy(answer: InterviewEvent | undefined, events: readonly InterviewEvent[]): Occasion {
  if (answer?.type === 'final' && answer.data.occasion) return answer.data.occasion;
  const last = events.findLast(({ type }) => type !== 'message' && type !== 'final' && type !== 'error');
  if (last?.type === 'state') {
    if (last.data.state === 'finished') return 'closing';
    if (last.data.outcome === 'solved') return 'follow_up';
    if (last.data.cause === 'delivered') return 'task_given';
    if (last.data.outcome !== null) return 'last_question';
    return 'after_failed_check';
  }
  if (last?.type === 'task') return 'task_given';
  if (last?.type === 'run') return 'same_test_fails';
  if (last?.type === 'feedback' || last?.type === 'verdict') return 'after_failed_check';
  return 'nothing_happens';
}

async function textsOf(events: readonly InterviewEvent[], records: Records): Promise<Record<string, string>> {
  const hashes = events.flatMap((event) =>
    event.type === 'run' || event.type === 'verdict' ? [event.data.codeSha256, event.data.resultSha256] : [],
  );
  const texts = await Promise.all(
    [...new Set(hashes)].map(async (sha256) => [sha256, await records.blobs.get(sha256)]),
  );
  return Object.fromEntries(texts);
}
