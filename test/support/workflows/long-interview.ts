import { randomUUID } from 'node:crypto';
import { seededRandom } from '../../../src/domain/random.ts';
import { CommandUnanswered } from '../../../src/temporal/gateway.ts';
import { eventually } from '../eventually.ts';
import type { World } from './world.ts';

/** What was asked of an interview and answered, in the order of the answers. */
export interface Acknowledged {
  /** Messages that were sent at once; each burst after the one before it was answered. */
  bursts: { messageId: string; seq: number }[][];
  runs: string[];
  checks: { submissionId: string; attempt: number; attemptsLeft: number }[];
  reviews: string[];
  /** Commands that came again with the same id, at once or later; and those of them that were answered otherwise. */
  repeated: number;
  answeredOtherwise: unknown[];
  /** Commands that nobody answered in time, and that were sent again. */
  unanswered: number;
}

export interface Amounts {
  messages: number;
  runs: number;
  tasks: number;
  checksOfTask: number;
}

/**
 * Talks, runs and checks all at once, and has people review meanwhile. A new burst begins the moment a reply is stored, which is
 * when a run of the workflow ends; every third command comes twice at once or once more later.
 */
export async function playLong(
  world: World,
  { id, seed, amounts }: { id: string; seed: string; amounts: Amounts },
): Promise<Acknowledged> {
  const { gateway, records } = world;
  const told: Acknowledged = {
    ...{ bursts: [], runs: [], checks: [], reviews: [] },
    ...{ repeated: 0, answeredOtherwise: [], unanswered: 0 },
  };
  const later: { send: () => Promise<unknown>; answer: unknown }[] = [];
  let draws = 0;
  const stdinSha256 = await records.blobs.put('1\n');
  await Promise.all([talk(), work()]);
  while (later.length > 0) await repeatOne();
  return told;

  async function talk(): Promise<void> {
    for (let left = amounts.messages; left > 0; ) {
      const size = Math.min(left, 1 + draw(4));
      left -= size;
      const burst = Array.from({ length: size }, () => say(randomUUID()));
      if (draw(6) === 0) await review();
      told.bursts.push(await Promise.all(burst));
      if (draw(3) > 0) await untilAnswered(told.bursts.at(-1)?.at(-1)?.messageId ?? '');
      await repeatOne();
    }
  }

  async function work(): Promise<void> {
    const runsBefore = amounts.runs / (amounts.tasks * amounts.checksOfTask);
    let due = 0;
    for (let number = 1; number <= amounts.tasks; number++) {
      const { task } = await answered(() => gateway.next(id, { commandId: randomUUID() }));
      const taskId = task?.taskId ?? '';
      for (let check = 0; check < amounts.checksOfTask; check++) {
        for (due += runsBefore; due >= 1; due--) await run(taskId);
        await submit(taskId);
        await repeatOne();
      }
    }
  }

  function say(messageId: string) {
    const command = { commandId: randomUUID(), messageId, text: 'And why is that?' };
    return once(() => gateway.send(id, command));
  }

  async function review(): Promise<void> {
    const reviewId = randomUUID();
    const said = { decision: 'clear' as const, note: 'Fine so far.', signals: [], by: 'somebody' };
    await once(() => gateway.review(id, { commandId: reviewId, reviewId, ...said }));
    told.reviews.push(reviewId);
  }

  async function run(taskId: string): Promise<void> {
    const runId = randomUUID();
    const codeSha256 = await world.code(`print(${draw(1e6)})\n`);
    const command = { commandId: randomUUID(), runId, taskId, language: 'python' as const, codeSha256 };
    await once(() => gateway.run(id, { ...command, stdinSha256 }));
    told.runs.push(runId);
  }

  async function submit(taskId: string): Promise<void> {
    const submissionId = randomUUID();
    const codeSha256 = await world.code(`print("no ${draw(1e6)}")\n`);
    const command = { commandId: randomUUID(), submissionId, taskId, language: 'python' as const };
    const { attempt, attemptsLeft } = await once(() => gateway.check(id, { ...command, codeSha256 }));
    told.checks.push({ submissionId, attempt, attemptsLeft });
    await eventually(async () => (await records.interviews.find(id))?.state === 'feedback_ready', 60_000);
  }

  /** One command; maybe twice at once, or once more when others have come between. */
  async function once<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    const way = draw(6);
    if (way > 1) return answered(send);
    if (way === 1) {
      const answer = await answered(send);
      later.push({ send, answer });
      return answer;
    }
    const [answer, other] = await Promise.all([answered(send), answered(send)]);
    compare(other, answer);
    return answer;
  }

  async function repeatOne(): Promise<void> {
    const one = later.shift();
    if (one) compare(await answered(one.send), one.answer);
  }

  function compare(repeated: unknown, first: unknown): void {
    told.repeated += 1;
    if (JSON.stringify(repeated) !== JSON.stringify(first)) told.answeredOtherwise.push([first, repeated]);
  }

  /** As a page does it: what nobody has answered is sent again, with the same id. */
  async function answered<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      try {
        return await send();
      } catch (error) {
        if (!(error instanceof CommandUnanswered)) throw error;
        told.unanswered += 1;
      }
    }
  }

  async function untilAnswered(messageId: string): Promise<void> {
    let after = 0;
    await eventually(async () => {
      const events = await records.events.after(id, after);
      after = events.at(-1)?.seq ?? after;
      return events.some((event) => event.type === 'final' && event.data.replyTo.includes(messageId));
    });
  }

  /** A whole number from 0 on, below `below`. */
  function draw(below: number): number {
    return Math.floor(seededRandom(`${seed}:${draws++}`) * below);
  }
}
