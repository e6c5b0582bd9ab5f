import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT, ROOT, runTool } from '../src/cli/tool.ts';
import { loadConfig } from '../src/config/config.ts';
import { createClient, DemoFault, expect, type StreamEvent, type VivaClient } from './demo/client.ts';
import { createEventLog, type EventLog } from './demo/event-log.ts';
import { createScreen, type Screen } from './demo/screen.ts';

const TASKS = resolve(import.meta.dirname, '../tasks');
const SOLVED = 2;

/** Reads nothing, prints nothing: wrong for every task, and never a syntax error. */
const WRONG = 'pass\n';

interface Task {
  task_id: string;
  number: number;
  title: string;
  statement: string;
  attempts_left: number;
  hidden_tests: number;
  visible_tests: unknown[];
}

interface Demo {
  client: VivaClient;
  screen: Screen;
  events: EventLog;
  sessionId: string;
}

const USAGE = `usage: npm run demo -- [--base <URL>] [--track <track>] [--level <level>] [--locale <locale>]

A scripted candidate, over HTTP only, from sign-up to report, against a Viva that runs.

  --base    where it runs; default: BASE, else the PORT of the environment and of .env
  --track   algorithms (default), backend, frontend or data
  --level   junior, middle (default) or senior
  --locale  en (default) or ru

exit code: 0 all as the contract says, 1 something was not, 2 an argument or a variable that cannot be used`;

/** Ends with another code than 0 when anything is not as the contract says. */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const { values } = parseArgs({
      args,
      options: {
        base: { type: 'string' },
        track: { type: 'string', default: 'algorithms' },
        level: { type: 'string', default: 'middle' },
        locale: { type: 'string', default: 'en' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(USAGE);
      return EXIT.fine;
    }
    const base = values.base ?? (process.env.BASE || ownAddress());
    const streaming = new AbortController();
    try {
      await interview({ ...values, base }, streaming);
      return EXIT.fine;
    } catch (error) {
      if (!(error instanceof DemoFault)) throw error;
      process.stderr.write(`\nThe demo failed: ${error.message}\n`);
      return EXIT.fault;
    } finally {
      streaming.abort();
    }
  });
}

/** Where `npm start` serves, by the same environment and the same `.env`. */
function ownAddress(): string {
  const { host, port } = loadConfig(process.env, ROOT);
  const isAnywhere = host === null || host === '0.0.0.0' || host === '::';
  return `http://${isAnywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function interview(
  { base, track, level, locale }: { base: string; track: string; level: string; locale: string },
  streaming: AbortController,
): Promise<void> {
  const client = createClient(base);
  const screen = createScreen();
  const account = await signUp(client, screen, base, locale);

  screen.act(`Start an interview: ${track}, ${level}`);
  const { session_id: sessionId } = await client.post<{ session_id: string }>(
    '/interview/start',
    { track, level, locale, max_tasks: SOLVED + 1 },
    201,
  );
  const events = createEventLog(client.stream(sessionId, streaming.signal), screen.show);
  const demo: Demo = { client, screen, events, sessionId };
  const greeting = await events.until('the greeting', ({ type }) => type === 'final');
  expect(greeting.seq === 1, `the greeting is event ${greeting.seq}, not the first`);

  await say(demo, 'Hello! I am ready for the first task.');
  await solveWithTrouble(demo, await nextTask(demo));
  await tellTelemetry(demo);
  await say(demo, 'Is there a faster way to solve it?');
  for (let solved = 1; solved < SOLVED; solved++) await solve(demo, await nextTask(demo));
  await finish(demo);
  await readReport(demo);
  tellMore(demo, base, account);
}

interface Account {
  nickname: string;
  password: string;
}

interface Health {
  status: string;
  /** Only for whoever may know. */
  checks?: Record<string, { status: string; detail?: string }>;
}

async function signUp(client: VivaClient, screen: Screen, base: string, locale: string): Promise<Account> {
  const health = await client.get<Health>('/health').catch((error: Error) => {
    throw new DemoFault(`nothing usable answers at ${base}: ${error.message}; run npm start first`);
  });
  screen.line(`${base} is ${health.status}`);
  for (const [check, { status, detail }] of Object.entries(health.checks ?? {})) {
    if (status !== 'ok') screen.line(`  ${check} is ${status}${detail ? `: ${detail}` : ''}`);
  }
  const nickname = `demo-${randomBytes(6).toString('hex')}`;
  screen.act(`Sign up as ${nickname}`);
  const account = {
    email: `${nickname}@example.org`,
    nickname,
    password: randomBytes(12).toString('hex'),
    locale,
  };
  const { token } = await client.post<{ token: string }>('/auth/register', account, 201);
  client.signIn(token);
  return account;
}

/** Where to go on from here. */
function tellMore({ screen, sessionId }: Demo, base: string, { nickname, password }: Account): void {
  screen.act('Look further');
  screen.line(`  Report  ${base}/interview/${sessionId}/report`);
  screen.line(`          signed in as ${nickname} with the password ${password}`);
  screen.line(`  Session ${sessionId}`);
  screen.line(`    npm run report:verify -- ${sessionId}`);
  screen.line(`    npm run llm:calls -- ${sessionId}`);
  screen.line(`    npm run temporal -- workflow show --workflow-id interview-${sessionId}`);
}

/** Sends a message and waits until the interviewer has answered it. */
async function say({ client, screen, events, sessionId }: Demo, text: string): Promise<void> {
  screen.act(`Say: ${text}`);
  const sent = await client.post<{ message_id: string }>('/chat/send', { session_id: sessionId, text }, 202);
  const answers = ({ type, data }: StreamEvent) =>
    type === 'final' && data.reply_to.includes(sent.message_id);
  await events.until('the answer to a message', answers);
}

async function nextTask({ client, screen, events, sessionId }: Demo): Promise<Task> {
  screen.act('Ask for the next task');
  const { task } = await client.post<{ task: Task | null }>('/tasks/next', { session_id: sessionId }, 200);
  expect(task !== null, 'no task was issued');
  await events.until('the task', ({ type, data }) => type === 'task' && data.task_id === task.task_id);
  const statement = task.statement.trim().split('\n').slice(0, 6);
  for (const line of statement) screen.line(`  │ ${line}`);
  screen.line(`  │ … ${task.visible_tests.length} visible and ${task.hidden_tests} hidden tests`);
  return task;
}

/** A wrong answer, a hint, a look at the visible tests, then the right one. */
async function solveWithTrouble(demo: Demo, task: Task): Promise<void> {
  const { client, screen, sessionId } = demo;
  screen.act('Hand in a program that does nothing');
  const wrong = await check(demo, task, WRONG);
  expect(wrong.verdict !== 'accepted', 'a program that does nothing was accepted');
  expect(wrong.attempts_left === task.attempts_left - 1, 'a wrong answer did not cost an attempt');

  screen.act('Take a hint');
  const body = { session_id: sessionId, task_id: task.task_id };
  const hint = await client.post<{ number: number }>('/tasks/hint', body, 200);
  expect(hint.number === 1, `the first hint has the number ${hint.number}`);

  screen.act('Run the reference solution on the visible tests');
  const program = { ...body, language: 'python', code: referenceOf(task) };
  const run = await client.post<{ verdict: string }>('/tasks/run', program, 200);
  expect(run.verdict === 'accepted', `the reference solution of ${task.task_id} ran with ${run.verdict}`);
  await solve(demo, task);
}

async function solve(demo: Demo, task: Task): Promise<void> {
  demo.screen.act('Hand in the reference solution');
  const { verdict } = await check(demo, task, referenceOf(task));
  expect(verdict === 'accepted', `the reference solution of ${task.task_id} got ${verdict}`);
}

interface CheckAnswer {
  submission_id: string;
  verdict: string;
  attempts_left: number;
}

/** Hands a program in and waits for the reviewer's feedback as well. */
async function check({ client, events, sessionId }: Demo, task: Task, code: string): Promise<CheckAnswer> {
  const body = { session_id: sessionId, task_id: task.task_id, language: 'python', code };
  const answer = await client.post<CheckAnswer>('/tasks/check', body, 200);
  const isFeedback = ({ type, data }: StreamEvent) =>
    type === 'feedback' && data.submission_id === answer.submission_id;
  await events.until('the feedback', isFeedback);
  return answer;
}

function referenceOf(task: Task): string {
  const file = join(TASKS, task.task_id, 'solutions/python.py');
  expect(existsSync(file), `this checkout has no reference solution of ${task.task_id}: is it the server's?`);
  return readFileSync(file, 'utf8');
}

async function tellTelemetry({ client, screen, sessionId }: Demo): Promise<void> {
  screen.act('Send telemetry: a look away and a paste');
  const at = new Date().toISOString();
  const batch = [
    { seq: 1, type: 'blur', at },
    { seq: 2, type: 'focus', at },
    { seq: 3, type: 'paste', at, data: { length: 420, target: 'editor' } },
  ];
  const body = { session_id: sessionId, events: batch };
  const receipt = await client.post<{ accepted: number; last_seq: number }>(
    '/telemetry/anticheat',
    body,
    202,
  );
  expect(
    receipt.accepted === 3 && receipt.last_seq === 3,
    `telemetry was received as ${JSON.stringify(receipt)}`,
  );
}

async function finish({ client, screen, events, sessionId }: Demo): Promise<void> {
  screen.act('Finish');
  const { state } = await client.post<{ state: string }>(`/interview/${sessionId}/finish`, {}, 200);
  expect(state === 'finished', `the interview is ${state} after its end`);
  await events.until('the end', ({ type }) => type === 'finished');
  const stored = await client.get<{ last_seq: number }>(`/interview/${sessionId}/events`);
  expect(
    stored.last_seq === events.lastSeq(),
    `${stored.last_seq} events are stored, ${events.lastSeq()} came`,
  );
}

interface Report {
  ability: { estimate: number; low: number; high: number; label: string };
  tasks: { number: number; title: string; outcome: string; hints: number; attempts: unknown[] }[];
  hash: string;
}

async function readReport({ client, screen, sessionId }: Demo): Promise<void> {
  const { ability, tasks, hash } = await client.get<Report>(`/interview/${sessionId}/report`);
  expect(tasks.length === SOLVED, `the report has ${tasks.length} tasks, not ${SOLVED}`);
  expect(tasks[0]?.attempts.length === 2, 'the report does not show both attempts at the first task');
  expect(tasks[0].hints === 1, 'the report does not show the hint');
  expect(
    ability.low < ability.estimate && ability.estimate < ability.high,
    'the ability lies outside its band',
  );
  screen.act('Read the report');
  for (const task of tasks) {
    screen.line(
      `  ${task.number}. ${task.title}: ${task.outcome}, ${task.attempts.length} attempt(s), ${task.hints} hint(s)`,
    );
  }
  const [estimate, low, high] = [ability.estimate, ability.low, ability.high].map(Math.round);
  screen.line(`  Ability ${estimate} (${low} to ${high}): ${ability.label}`);
  screen.line(`  Hash ${hash}`);
}
