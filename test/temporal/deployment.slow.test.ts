import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { cacheDir } from '../../src/host/cache.ts';
import { runCommand } from '../../src/host/command.ts';
import { silentProgress } from '../../src/host/progress.ts';
import { ensureTemporalBinary } from '../../src/setup/temporal-binary.ts';
import { becomeCurrent, requireUnversioned } from '../../src/temporal/deployment.ts';
import type { Workers } from '../../src/temporal/workers.ts';
import { changedBundle } from '../support/bundle.ts';
import { eventually } from '../support/eventually.ts';
import { createLocalWorld } from '../support/workflows/local-world.ts';
import { verified } from '../support/workflows/verified.ts';
import type { World } from '../support/workflows/world.ts';

const OLD = '0.1.0+aaaaaaaaaaaa';
const NEW = '0.2.0+bbbbbbbbbbbb';
const quiet = { info: () => {}, warn: () => {} };

describe('a build that is rolled out beside an older one', () => {
  let world: World;
  let changed: Awaited<ReturnType<typeof changedBundle>>;
  let newWorkers: Workers;
  let temporal: (...args: string[]) => Promise<string>;
  /** Begun before the roll-out. */
  let early: string;
  let long: string;
  let abandoned: string;

  beforeAll(async () => {
    // An interview of the changed build waits a moment before it greets.
    changed = await changedBundle(
      'workflows/interview.ts',
      "if (!input.carried) await sitting.commit({ type: 'greet' });",
      "if (!input.carried && patched('late-greeting')) await condition(() => false, 10);\n" +
        "  if (!input.carried) await sitting.commit({ type: 'greet' });",
    );
    world = await createLocalWorld(
      ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=150'],
      { buildId: OLD },
    );
    const cache = cacheDir(resolve(import.meta.dirname, '../../data'));
    const binary = await ensureTemporalBinary({ cache, progress: silentProgress });
    temporal = (...args) => runCommand(binary, [...args, '--address', world.env.address]);
    await becomeCurrent({ client: world.client, buildId: OLD, logger: quiet });
    [early, long, abandoned] = [await begun(), await begun(), await begun()];
    newWorkers = await world.startWorkers({ workflowBundle: changed, buildId: NEW });
    await becomeCurrent({ client: world.client, buildId: NEW, logger: quiet });
  }, 180_000);

  afterAll(async () => {
    await newWorkers?.stop();
    await world?.close();
    await changed?.remove();
  });

  it('is given new interviews from their first moment on', async () => {
    const id = await begun();
    await ended(id);
    const [first = [], second = []] = await buildsOfRuns(id);
    expect([...new Set([...first, ...second])]).toEqual([NEW]);
    expect(await has(id, 'late-greeting')).toBe(true);
  });

  it('leaves an interview that began before to the workers of then, to its report', async () => {
    await say(early);
    await solve(early);
    await ended(early);
    const [first, afterwards] = await buildsOfRuns(early);
    expect(first).toEqual([OLD]);
    expect(afterwards).toEqual([NEW]);
    expect(await has(early, 'late-greeting')).toBe(false);
    expect((await verified(world, early)).outcomes).toEqual(Array(7).fill('same'));
  });

  it('takes over an interview where that continues as new', async () => {
    const handle = world.client.workflow.getHandle(`interview-${long}`);
    const { runId } = await handle.describe();
    await eventually(async () => {
      await say(long);
      return (await handle.describe()).runId !== runId;
    });
    await solve(long);
    await ended(long);
    const builds = await buildsOfRuns(long);
    expect(builds[0]).toEqual([OLD]);
    expect(builds.slice(1).flat()).not.toContain(OLD);
    expect((await verified(world, long)).outcomes).toEqual(Array(7).fill('same'));
  });

  it('holds no new interviews once it was taken back, also when a worker of it starts again', async () => {
    await temporal(
      ...['worker', 'deployment', 'set-current-version', '--yes'],
      ...['--deployment-name', 'viva', '--build-id', OLD],
    );
    await becomeCurrent({ client: world.client, buildId: NEW, logger: quiet });
    const id = await begun();
    expect(await buildsOfRuns(id)).toEqual([[OLD]]);
    await temporal(
      ...['worker', 'deployment', 'set-current-version', '--yes'],
      ...['--deployment-name', 'viva', '--build-id', NEW],
    );
  });

  it('takes over interviews whose build has no workers left, once they are moved', async () => {
    await world.workers.stop();
    const messageId = randomUUID();
    const sent = world.gateway.send(abandoned, { commandId: messageId, messageId, text: 'Anybody there?' });
    await expect(sent).rejects.toMatchObject({ name: 'CommandUnanswered' });
    const open = `TemporalWorkerDeploymentVersion = "viva:${OLD}" AND ExecutionStatus = "Running"`;
    await temporal(
      ...['workflow', 'update-options', '--yes', '--query', open, '--reason', 'no worker of it is left'],
      ...['--versioning-override-behavior', 'auto_upgrade'],
    );
    await eventually(() => isAnswered(abandoned, messageId), 60_000);
    await ended(abandoned);
    const [first = []] = await buildsOfRuns(abandoned);
    expect(new Set(first)).toEqual(new Set([OLD, NEW]));
    expect((await verified(world, abandoned)).outcomes).toEqual(Array(7).fill('same'));
  });

  it('is not started without its build until that is ended', async () => {
    await expect(requireUnversioned(world.client)).rejects.toThrow(`build ${NEW} alone`);
    await temporal(
      ...['worker', 'deployment', 'set-current-version', '--yes'],
      ...['--deployment-name', 'viva', '--unversioned'],
    );
    await requireUnversioned(world.client);
  });

  async function begun(): Promise<string> {
    const plan = world.plan();
    await world.gateway.start(plan);
    await world.gateway.next(plan.interviewId, { commandId: randomUUID() });
    return plan.interviewId;
  }

  async function say(id: string): Promise<void> {
    const messageId = randomUUID();
    await world.gateway.send(id, { commandId: messageId, messageId, text: 'I am thinking.' });
    await eventually(() => isAnswered(id, messageId));
  }

  async function isAnswered(id: string, messageId: string): Promise<boolean> {
    const events = await world.records.events.after(id, 0);
    return events.some((event) => event.type === 'final' && event.data.replyTo.includes(messageId));
  }

  async function solve(id: string): Promise<void> {
    const taskId = (await world.records.interviews.find(id))?.currentTaskId ?? '';
    const codeSha256 = await world.solution(taskId);
    const command = { commandId: randomUUID(), submissionId: randomUUID(), taskId, codeSha256 };
    const answer = await world.gateway.check(id, { ...command, language: 'python' });
    expect(answer.verdict).toBe('accepted');
  }

  /** With its report, and the run behind that at work. */
  async function ended(id: string): Promise<void> {
    const handle = world.client.workflow.getHandle(`interview-${id}`);
    const { runId } = await handle.describe();
    await world.gateway.finish(id, { commandId: randomUUID() });
    await eventually(async () => (await handle.describe()).runId !== runId);
    const reviewId = randomUUID();
    const review = { decision: 'clear' as const, note: 'Fine.', signals: [], by: 'somebody' };
    await world.gateway.review(id, { commandId: reviewId, reviewId, ...review });
  }

  /** By which builds each of its runs was worked on, oldest run first. */
  async function buildsOfRuns(id: string): Promise<string[][]> {
    return (await historiesOf(id)).map((events) => {
      const builds = events.flatMap(
        (event) =>
          event.workflowTaskCompletedEventAttributes?.deploymentVersion?.buildId ??
          event.workflowTaskCompletedEventAttributes?.workerDeploymentVersion ??
          [],
      );
      return [...new Set(builds)];
    });
  }

  async function has(id: string, patch: string): Promise<boolean> {
    const [first = []] = await historiesOf(id);
    return first.some((event) => {
      const data = event.markerRecordedEventAttributes?.details?.['patch-data']?.payloads?.[0]?.data;
      return data ? Buffer.from(data).toString().includes(patch) : false;
    });
  }

  async function historiesOf(id: string) {
    const handle = (runId?: string) => world.client.workflow.getHandle(`interview-${id}`, runId);
    const chain = [];
    for (let runId: string | undefined = (await handle().describe()).runId; runId; ) {
      const { events } = await handle(runId).fetchHistory();
      chain.unshift(events ?? []);
      runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
    }
    return chain;
  }
});
