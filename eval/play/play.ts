import { expect, type StreamEvent, type VivaClient } from '../../scripts/demo/client.ts';
import { createEventLog } from '../../scripts/demo/event-log.ts';
import type { Bank, Task } from '../../src/bank/bank.ts';
import type { Moment } from '../record.ts';
import { programOf } from './program.ts';
import type { Act, Script } from './script.ts';

/** An interview that was played, with all that its stream has brought. */
export interface Played {
  script: Script;
  sessionId: string;
  events: StreamEvent[];
  /** What is to be recorded of it. */
  moments: (Moment & { as: string; about: string; attack: boolean })[];
}

/** What the interviewer says unasked comes within this time, or not at all, ms. */
const UNASKED_MS = 3_000;

/** Plays a whole interview over HTTP, as a client does who is signed in. */
export async function play(
  script: Script,
  {
    client,
    bank,
    beforeSaying = () => {},
    phrase = async (text) => text,
  }: {
    client: VivaClient;
    bank: Bank;
    /** Called before a message is sent, for an interviewer that is scripted, too. */
    beforeSaying?: (answer: string | undefined) => void;
    /** The candidate's words, said in another way. */
    phrase?: (text: string) => Promise<string>;
  },
): Promise<Played> {
  const { track, level, locale } = script;
  const started = { track, level, locale, max_tasks: script.max_tasks };
  const { session_id: sessionId } = await client.post<{ session_id: string }>(
    '/interview/start',
    started,
    201,
  );
  const streaming = new AbortController();
  const played: Played = { script, sessionId, events: [], moments: [] };
  const log = createEventLog(client.stream(sessionId, streaming.signal), (event) =>
    played.events.push(event),
  );
  const session = { session_id: sessionId };
  let task: Task | null = null;
  let revision = 0;
  const own = () => {
    expect(task, 'the script works on a task before it has taken one');
    return { task, body: { ...session, task_id: task.taskId } };
  };

  try {
    await log.until('the greeting', ({ type }) => type === 'final');
    for (const act of script.acts) await perform(act);
    return played;
  } finally {
    streaming.abort();
  }

  async function perform(act: Act): Promise<void> {
    if ('say' in act) {
      beforeSaying(act.answer);
      const text = await phrase(act.say);
      const sent = await client.post<{ message_id: string }>('/chat/send', { ...session, text }, 202);
      const answer = await log.until(
        'the answer to a message',
        ({ type, data }) => type === 'final' && data.reply_to.includes(sent.message_id),
      );
      note(act.record, { before: answer.seq ?? undefined });
    } else if ('next' in act) {
      const from = log.lastSeq();
      const { task: given } = await client.post<{ task: { task_id: string } | null }>(
        '/tasks/next',
        session,
        200,
      );
      task = given && (bank.tasks.get(given.task_id) ?? null);
      expect(given === null || task, `the bank here has no task ${given?.task_id}: is it the server's?`);
      await heard(from);
    } else if ('hint' in act) {
      await client.post('/tasks/hint', own().body, 200);
    } else if ('run' in act) {
      const program = await programOf(act.run, own().task);
      await client.post(
        '/tasks/run',
        { ...own().body, ...program, ...(act.stdin !== undefined && { stdin: act.stdin }) },
        200,
      );
    } else if ('check' in act) {
      const from = log.lastSeq();
      const program = await programOf(act.check, own().task);
      const { submission_id: id } = await client.post<{ submission_id: string }>(
        '/tasks/check',
        { ...own().body, ...program },
        200,
      );
      await log.until('the feedback', ({ type, data }) => type === 'feedback' && data.submission_id === id);
      const said = await heard(from);
      if (act.record) expect(said, 'the interviewer said nothing unasked');
      note(act.record, { before: said?.seq ?? undefined });
    } else if ('draft' in act) {
      const program = await programOf(act.draft, own().task);
      await client.put('/tasks/draft', { ...own().body, ...program, revision: ++revision }, 200);
    } else if ('give_up' in act) {
      await client.post('/tasks/give-up', own().body, 200);
    } else if ('finish' in act) {
      await client.post(`/interview/${sessionId}/finish`, {}, 200);
      await log.until('the end', ({ type }) => type === 'finished');
    } else {
      note(act.record, { before: log.lastSeq() + 1, occasion: act.unasked, minutes: act.minutes });
    }
  }

  /** What the interviewer says unasked behind that event, if it does. */
  async function heard(from: number): Promise<StreamEvent | null> {
    const isUnasked = ({ type, seq, data }: StreamEvent) =>
      type === 'final' && (seq ?? 0) > from && data.reply_to.length === 0;
    const late = Promise.withResolvers<null>();
    const timer = setTimeout(() => late.resolve(null), UNASKED_MS);
    const coming = log.until('an unasked word', isUnasked);
    // Nobody waits for it any more once it is late.
    coming.catch(() => null);
    try {
      return await Promise.race([coming, late.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  function note(record: { as: string; about: string; attack: boolean } | undefined, moment: Moment): void {
    if (record) played.moments.push({ ...record, ...moment });
  }
}
