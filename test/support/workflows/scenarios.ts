import { randomUUID } from 'node:crypto';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { InterviewPlan } from '../../../src/domain/interview/interview.ts';
import type { CandidateDecision, ReviewDecision } from '../../../src/domain/vocabulary.ts';
import { keptRuns } from '../../../src/temporal/histories.ts';
import { eventually } from '../eventually.ts';
import { giveResume } from '../resume/given.ts';
import { eventBatch } from '../telemetry/batches.ts';
import type { World } from './world.ts';

/** Interviews whose histories are kept for replay. Each one plays until the interview has ended. */
export interface Scenario {
  name: string;
  /** Played in real time: the server that skips it does not let go on as new what was asked to cancel. */
  inRealTime?: true;
  /** Whether a model answers. */
  llm: boolean;
  plan: Partial<InterviewPlan>;
  play(world: World, id: string): Promise<void>;
}

export const SCENARIOS: Scenario[] = [
  {
    name: 'all-solved',
    llm: true,
    plan: { track: 'algorithms', level: 'middle', maxTasks: 3 },
    async play(world, id) {
      await say(world, id, 'Hello! I will use Python.');
      for (let taskId = await next(world, id); taskId; taskId = await next(world, id)) {
        await run(world, id, taskId, 'print(1)');
        await check(world, id, taskId, await world.solution(taskId));
      }
    },
  },
  {
    name: 'spoken',
    llm: true,
    plan: { track: 'algorithms', level: 'junior', maxTasks: 1 },
    async play(world, id) {
      const voice = { uploadId: randomUUID(), sha256: 'a'.repeat(64), edited: true };
      const spoken = { commandId: randomUUID(), messageId: randomUUID(), text: 'I will use Python.', voice };
      await world.gateway.send(id, spoken);
      const taskId = await next(world, id);
      await check(world, id, taskId, await world.solution(taskId));
      await next(world, id);
    },
  },
  {
    name: 'answered-by-a-recording',
    llm: false,
    plan: { track: 'algorithms', level: 'junior', maxTasks: 1 },
    async play(world, id) {
      const voice = { uploadId: randomUUID(), sha256: 'b'.repeat(64), edited: false };
      const spoken = { commandId: randomUUID(), messageId: randomUUID(), text: 'I can begin.', voice };
      await world.gateway.send(id, spoken);
      const events = await world.records.events.after(id, 0);
      const asked = events.flatMap(({ type, data }) => (type === 'final' ? [data.messageId] : []));
      for (const messageId of asked) {
        const recorded = { uploadId: randomUUID(), messageId, durationMs: 61_000, sha256: 'c'.repeat(64) };
        const command = { ...recorded, commandId: randomUUID() };
        await world.gateway.answer(id, command);
        // Asked for a second time, it is the first one that answers.
        await world.gateway.answer(id, command);
      }
      const taskId = await next(world, id);
      await check(world, id, taskId, await world.solution(taskId));
      await next(world, id);
    },
  },
  {
    name: 'retries-and-a-failed-task',
    llm: true,
    plan: { track: 'backend', level: 'senior', locale: 'ru', maxTasks: 2 },
    async play(world, id) {
      const first = await next(world, id);
      await world.gateway.hint(id, { commandId: randomUUID(), taskId: first });
      await check(world, id, first, 'def broken(:\n');
      await check(world, id, first, 'print("no idea")');
      await check(world, id, first, await world.solution(first));
      const second = await next(world, id);
      await say(world, id, 'Эта задача мне не по силам.');
      for (const guess of ['print(0)', 'print(1)', 'print(2)']) await check(world, id, second, guess);
      await next(world, id);
    },
  },
  {
    name: 'deadline-passed',
    llm: true,
    plan: { track: 'data', maxTasks: 2 },
    async play(world, id) {
      await next(world, id);
      await deadline(world, id);
      const second = await next(world, id);
      const extension = { commandId: randomUUID(), seconds: 300, reason: 'fire drill', by: 'an interviewer' };
      await world.gateway.extend(id, extension);
      await world.gateway.giveUp(id, { commandId: randomUUID(), taskId: second });
      await world.gateway.finish(id, { commandId: randomUUID() });
    },
  },
  {
    name: 'cancelled-run-and-presence',
    llm: false,
    plan: { track: 'algorithms', maxTasks: 1, idleLimitMs: 3600_000 },
    async play(world, id) {
      const taskId = await next(world, id);
      const running = run(world, id, taskId, 'import time\ntime.sleep(4)\n');
      await eventually(async () => {
        const cancelled = { commandId: randomUUID(), runId: null };
        return world.gateway.cancel(id, cancelled).then(
          () => true,
          () => false,
        );
      });
      await running;
      await check(world, id, taskId, 'def broken(:\n');
      await check(world, id, taskId, await world.solution(taskId));
      await world.env.sleep(3000_000);
      await world.records.interviews.markSeen([id], await world.env.currentTimeMs());
      await world.env.sleep(3000_000);
      await world.env.sleep(601_000);
    },
  },
  {
    name: 'cancelled-during-a-run',
    inRealTime: true,
    llm: false,
    plan: { track: 'algorithms', maxTasks: 1 },
    async play(world, id) {
      const taskId = await next(world, id);
      const running = run(world, id, taskId, 'import time\ntime.sleep(1)\n');
      const handle = world.client.workflow.getHandle(`interview-${id}`);
      await eventually(async () => ((await handle.describe()).raw.pendingActivities ?? []).length > 0);
      await handle.cancel();
      await running;
    },
  },
  {
    name: 'drafts-at-the-end',
    llm: false,
    plan: { track: 'algorithms', maxTasks: 3 },
    async play(world, id) {
      const first = await next(world, id);
      await check(world, id, first, 'print("no")');
      await save(world, id, first, await world.records.blobs.get(await world.solution(first)));
      await deadline(world, id);
      const second = await next(world, id);
      await save(world, id, second, '# nothing yet\n');
      await deadline(world, id);
      const third = await next(world, id);
      await save(world, id, third, 'print(3)');
      await world.gateway.finish(id, { commandId: randomUUID() });
    },
  },
  {
    name: 'open-sandbox',
    llm: false,
    plan: { track: 'data', maxTasks: 1 },
    async play(world, id) {
      const taskId = await next(world, id);
      await run(world, id, taskId, 'print(1)');
      await check(world, id, taskId, 'print("no idea")');
      await world.gateway.finish(id, { commandId: randomUUID() });
    },
  },
  {
    name: 'summed-up',
    llm: true,
    plan: { track: 'algorithms', maxTasks: 1 },
    async play(world, id) {
      // Eight times this is more than a prompt has room for: each digit is a token.
      for (let turn = 0; turn < 8; turn++) await say(world, id, '0123456789'.repeat(300));
      await eventually(async () => (await world.records.summaries.latest(id)) !== null);
      await say(world, id, 'What did I say at first?');
      await world.gateway.finish(id, { commandId: randomUUID() });
    },
  },
  {
    name: 'practice',
    llm: true,
    plan: { track: 'frontend', maxTasks: 1, practice: true },
    async play(world, id) {
      await say(world, id, 'Hello! How does this work?');
      const taskId = await next(world, id);
      await run(world, id, taskId, 'print(1)');
      await check(world, id, taskId, 'print("no idea")');
      await check(world, id, taskId, await world.solution(taskId));
      await next(world, id);
    },
  },
  {
    name: 'judged',
    llm: false,
    plan: { track: 'algorithms', maxTasks: 1 },
    async play(world, id) {
      await reviewed(world, id, 'concern');
      await next(world, id);
      await world.gateway.finish(id, { commandId: randomUUID() });
      await behindReport(world, id);
      await world.gateway.appeal(id, { commandId: randomUUID(), text: 'It was my own code.' });
      await reviewed(world, id, 'clear');
    },
  },
  {
    name: 'decided',
    llm: false,
    plan: { track: 'algorithms', maxTasks: 1 },
    async play(world, id) {
      await next(world, id);
      await world.gateway.finish(id, { commandId: randomUUID() });
      await behindReport(world, id);
      await decided(world, id, 'hold');
      await decided(world, id, 'advance');
    },
  },
  {
    name: 'no-llm',
    llm: false,
    plan: { track: 'frontend', maxTasks: 1, idleLimitMs: 3600_000 },
    async play(world, id) {
      await say(world, id, 'Is anybody there?');
      const taskId = await next(world, id);
      await world.gateway.tellIntegrity(id, {
        counts: { paste: 1 },
        lastSeq: 1,
        missing: 0,
        conflicts: 0,
        signals: [{ kind: 'large_paste', severity: 'notice', count: 1 }],
      });
      await check(world, id, taskId, await world.solution(taskId, 'javascript'), 'javascript');
      await world.env.sleep(3600_000 + 1_000);
    },
  },
  {
    name: 'answered-at-once',
    llm: false,
    plan: { track: 'algorithms', maxTasks: 1 },
    async play(world, id) {
      await say(world, id, 'Hello! I will use Python.');
      const taskId = await next(world, id);
      await world.gateway.hint(id, { commandId: randomUUID(), taskId });
      await say(world, id, 'I see.');
      await check(world, id, taskId, 'print("no idea")');
      await say(world, id, 'Why?');
      await check(world, id, taskId, await world.solution(taskId));
      await next(world, id);
    },
  },
  {
    name: 'asked-of-a-resume',
    llm: false,
    plan: { track: 'algorithms', maxTasks: 1 },
    async play(world, id) {
      await giveResume(world.records, id, ['Projects', 'Chat server: Go']);
      await world.gateway.tellResume(id);
      await eventually(async () =>
        (await world.records.events.after(id, 0)).some(
          (event) => event.type === 'final' && event.data.occasion === 'resume',
        ),
      );
      await say(world, id, 'The order of messages was hard.');
      await world.gateway.tellResume(id);
      const taskId = await next(world, id);
      await world.gateway.tellResume(id);
      await check(world, id, taskId, await world.solution(taskId));
      await next(world, id);
    },
  },
  {
    name: 'lost-connection',
    llm: false,
    plan: { track: 'algorithms', maxTasks: 2 },
    async play(world, id) {
      await next(world, id);
      await loseConnection(world, id, 42_000);
      await pageTells(world, id, 1);
      await world.env.sleep(4_000);
      // Of this one no page tells.
      await loseConnection(world, id, 20_000);
      await world.env.sleep(31_000);
      await deadline(world, id);
      await next(world, id);
      await check(world, id, (await world.records.interviews.find(id))?.currentTaskId ?? '', 'print("no")');
      await loseConnection(world, id, 30_000);
      await world.env.sleep(5_000);
      await pageTells(world, id, 2);
      await world.env.sleep(6_000);
      await world.gateway.finish(id, { commandId: randomUUID() });
    },
  },
];

/** Plays the scenario and resolves with the histories of its runs, as JSON. */
export async function playScenario(world: World, scenario: Scenario): Promise<string[]> {
  const startedAt = await world.env.currentTimeMs();
  const plan = world.plan({ startedAt, ...scenario.plan });
  const id = plan.interviewId;
  await world.gateway.start(plan);
  await scenario.play(world, id);
  const handle = world.client.workflow.getHandle(`interview-${id}`);
  // Nobody waits for the end of the time for an appeal.
  if (!plan.practice) {
    await behindReport(world, id);
    await handle.cancel();
  }
  await eventually(async () => (await handle.describe()).status.name === 'COMPLETED');
  const runs = await keptRuns(world.client, `interview-${id}`);
  return runs.map(({ history }) => historyToJSON(history));
}

/** Resolves once the interview has gone on in the run behind its report. */
async function behindReport(world: World, id: string): Promise<void> {
  await eventually(async () => (await keptRuns(world.client, `interview-${id}`)).length > 1);
}

async function reviewed(world: World, id: string, decision: ReviewDecision): Promise<void> {
  const reviewId = randomUUID();
  const said = { decision, note: 'I have looked at all of them.', signals: [], by: 'an interviewer' };
  await world.gateway.review(id, { commandId: reviewId, reviewId, ...said });
}

async function decided(world: World, id: string, decision: CandidateDecision): Promise<void> {
  const decisionId = randomUUID();
  const said = { decision, reasons: ['One task was solved.'], note: null, by: 'an interviewer' };
  await world.gateway.decide(id, { commandId: decisionId, decisionId, ...said });
}

async function say(world: World, id: string, text: string): Promise<void> {
  const messageId = randomUUID();
  await world.gateway.send(id, { commandId: randomUUID(), messageId, text });
  await eventually(async () =>
    (await world.records.events.after(id, 0)).some(
      ({ type, data }) => type === 'final' && data.replyTo.includes(messageId),
    ),
  );
}

async function next(world: World, id: string): Promise<string> {
  return (await world.gateway.next(id, { commandId: randomUUID() })).task?.taskId ?? '';
}

async function save(world: World, id: string, taskId: string, code: string): Promise<void> {
  const now = await world.env.currentTimeMs();
  const revision = { language: 'python' as const, code, revision: 1 };
  await world.records.drafts.save({ interviewId: id, taskId }, revision, () => now);
}

async function run(world: World, id: string, taskId: string, code: string): Promise<void> {
  const codeSha256 = await world.code(code);
  const ids = { commandId: randomUUID(), runId: randomUUID() };
  await world.gateway.run(id, { ...ids, taskId, language: 'python', codeSha256, stdinSha256: null });
}

/** Takes code, or the hash of code that is stored already, and waits for the feedback. */
async function check(
  world: World,
  id: string,
  taskId: string,
  code: string,
  language: 'python' | 'javascript' = 'python',
): Promise<void> {
  const codeSha256 = /^[0-9a-f]{64}$/.test(code) ? code : await world.code(code);
  const ids = { commandId: randomUUID(), submissionId: randomUUID() };
  await world.gateway.check(id, { ...ids, taskId, language, codeSha256 });
  await eventually(async () => (await world.records.interviews.find(id))?.state === 'feedback_ready');
}

async function deadline(world: World, id: string): Promise<void> {
  const row = await world.records.interviews.find(id);
  await world.env.sleep((row?.deadlineAt ?? 0) - (await world.env.currentTimeMs()) + 1_000);
  await eventually(async () => (await world.records.interviews.find(id))?.state === 'feedback_ready');
}

/** Lets time pass in which nothing comes from the candidate, who has a stream again now. */
async function loseConnection(world: World, id: string, ms: number): Promise<void> {
  const from = await world.env.currentTimeMs();
  await world.env.sleep(ms);
  const to = await world.env.currentTimeMs();
  await world.gateway.tellAbsence(id, { from, to, openedAt: to });
}

async function pageTells(world: World, id: string, seq: number): Promise<void> {
  const at = await world.env.currentTimeMs();
  await world.telemetry.store(
    id,
    eventBatch([{ seq, type: 'reconnect', at, data: null }], at, { clientId: 'page' }),
  );
}
