import { randomUUID } from 'node:crypto';
import type { Task } from '../../src/bank/bank.ts';
import { nextAlarm } from '../../src/domain/interview/alarm.ts';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import type { InterviewPlan } from '../../src/domain/interview/interview.ts';
import type { Draft, Moment } from '../record.ts';
import { type Course, courseOf, holds, isSettled } from './course.ts';
import type { House } from './house.ts';
import { programOf } from './program.ts';
import type { Act, Script } from './script.ts';

/** An interview that was played. */
export interface Played {
  script: Script;
  plan: InterviewPlan;
  /** Messages that tried to make the interviewer break its rules. */
  attacks: ReadonlySet<string>;
  /** The store has the last of each task alone. */
  drafts: Draft[];
  /** What is to be recorded of it. */
  moments: (Moment & { as: string; about: string; attack: boolean })[];
}

/** Whatever the interviewer, the sandbox and the reviewer do, each of it has its own, shorter time. */
const PATIENCE_MS = 240_000;
const LOOKS_EVERY_MS = 20;
/** An alarm is looked for only when it has surely rung. */
const RUNG_MS = 50;
const MINUTE_MS = 60_000;
/** Nothing goes on behind an interview that was played. */
const FINISH: Act = { finish: true };

/** Plays a whole interview to its end. The candidate lets the interviewer finish, where it is in no hurry. */
export async function play(
  script: Script,
  house: House,
  beforeSaying: (answer: string | undefined) => void = () => {},
): Promise<Played> {
  const plan = await house.begin(script);
  const id = plan.interviewId;
  const attacks = new Set<string>();
  const moments: Played['moments'] = [];
  const drafts: Played['drafts'] = [];
  const answered = new Set<Script['answers'][number]>();

  for (const act of [...script.acts, FINISH]) {
    const { course } = await look();
    if (course.interview.state === 'finished') break;
    if (holds(act.if, course)) await perform(act, course);
  }
  return { script, plan, attacks, drafts, moments };

  async function perform(act: Act, course: Course): Promise<void> {
    const task = () => taskOf(course, act);
    const command = () => ({ commandId: randomUUID() });
    const onTask = () => ({ ...command(), taskId: task().taskId });
    if ('say' in act) {
      beforeSaying(act.answer);
      await say(act);
      if (act.hurry) return;
      note(
        act.record,
        (await settle()).events.findLast(({ type }) => type === 'final'),
      );
    } else if ('answer' in act) {
      await answer(act.answer);
    } else if ('next' in act) {
      await house.gateway.next(id, command());
    } else if ('hint' in act) {
      await house.gateway.hint(id, onTask());
    } else if ('run' in act) {
      const stdinSha256 = act.stdin === undefined ? null : await house.code(act.stdin);
      await house.gateway.run(id, {
        ...{ ...onTask(), runId: randomUUID(), stdinSha256 },
        ...(await sent(act.run, task())),
      });
    } else if ('check' in act) {
      const from = (await look()).events.length;
      await house.gateway.check(id, {
        ...{ ...onTask(), submissionId: randomUUID() },
        ...(await sent(act.check, task())),
      });
      const said = (await settle()).events.slice(from).findLast(({ type }) => type === 'final');
      if (act.record && !said) throw new PlayFault(`${script.name}: nothing was said after the check`);
      note(act.record, said);
    } else if ('draft' in act) {
      const savedAt = await house.now();
      const { taskId } = task();
      const program = await programOf(act.draft, task());
      drafts.push({ ...program, taskId, savedAt });
      const draft = { ...program, revision: drafts.length };
      const { kind } = await house.records.drafts.save({ interviewId: id, taskId }, draft, () => savedAt);
      if (kind !== 'saved') throw new PlayFault(`${script.name}: a draft was not saved: ${kind}`);
    } else if ('wait' in act) {
      await pass(act.wait * MINUTE_MS);
    } else if ('give_up' in act) {
      await house.gateway.giveUp(id, onTask());
    } else if ('finish' in act) {
      await house.gateway.finish(id, command());
    } else {
      const moment = {
        before: (await look()).events.length + 1,
        occasion: act.unasked,
        minutes: act.minutes,
      };
      moments.push({ ...act.record, ...moment });
    }
    await settle();
  }

  async function say({ say: text, attack }: { say: string; attack: boolean }): Promise<void> {
    const messageId = randomUUID();
    if (attack) attacks.add(messageId);
    await house.gateway.send(id, { commandId: randomUUID(), messageId, text });
  }

  async function answer(most: number): Promise<void> {
    for (let count = 0; count < most; count++) {
      const { course } = await look();
      const isAsked = course.interview.state !== 'finished' && course.talk.awaits;
      const next = script.answers.find((one) => !answered.has(one) && holds(one.if, course));
      if (!isAsked || !next) return;
      answered.add(next);
      await say(next);
      await settle();
    }
  }

  /** Stops at each alarm until the interviewer has done what it does then. */
  async function pass(ms: number): Promise<void> {
    const end = (await house.now()) + ms;
    for (let now = end - ms; now < end; now = await house.now()) {
      const { course } = await look();
      if (course.interview.state === 'finished') return;
      const rings = (await alarmOf(course)) ?? end;
      await house.sleep(Math.max(1, Math.min(end, rings + RUNG_MS) - now));
      await settle();
    }
  }

  /** When the interview acts by itself next. */
  async function alarmOf({ interview }: Course): Promise<number | null> {
    const taskId = interview.tasks.at(-1)?.taskId;
    const [draft] =
      taskId === undefined ? [] : await house.records.drafts.ofTask({ interviewId: id, taskId });
    const noted = taskId === undefined ? null : { taskId, draft: draft ?? null };
    const at = await house.now();
    return nextAlarm(interview, { inFlight: false, draft: noted, at })?.at ?? null;
  }

  /** Resolves once nobody speaks or judges, and nothing is about to; at the end once all is stored. */
  async function settle() {
    return until('the interviewer', async ({ events, course }) => {
      if (course.interview.state === 'finished') return events.at(-1)?.type === 'finished';
      return isSettled(course) && ((await alarmOf(course)) ?? Infinity) > (await house.now());
    });
  }

  async function until(
    what: string,
    isThere: (now: Awaited<ReturnType<typeof look>>) => boolean | Promise<boolean>,
  ) {
    for (const end = performance.now() + PATIENCE_MS; ; ) {
      const now = await look();
      if (await isThere(now)) return now;
      if (performance.now() > end) throw new PlayFault(`${script.name}: waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
    }
  }

  async function look(): Promise<{ events: InterviewEvent[]; course: Course }> {
    const events = await house.records.events.after(id, 0);
    return { events, course: courseOf(plan, events) };
  }

  function taskOf({ interview }: Course, act: Act): Task {
    const task = house.bank.tasks.get(interview.tasks.at(-1)?.taskId ?? '');
    if (!task) throw new PlayFault(`${script.name}: no task was taken before ${JSON.stringify(act)}`);
    return task;
  }

  async function sent(source: Parameters<typeof programOf>[0], task: Task) {
    const { language, code } = await programOf(source, task);
    return { language, codeSha256: await house.code(code) };
  }

  function note(
    record: { as: string; about: string; attack: boolean } | undefined,
    said?: InterviewEvent,
  ): void {
    if (record) moments.push({ ...record, before: said?.seq });
  }
}

/** An interview could not be played as it is written. */
export class PlayFault extends Error {
  override readonly name = 'PlayFault';
}
