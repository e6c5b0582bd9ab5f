import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PASSWORD } from '../api/people.ts';
import type { Dice } from '../dice.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import type { Call, Line, Reply } from './line.ts';
import { type Listener, listen } from './listener.ts';
import { record } from './speaking.ts';

const TASKS = resolve(import.meta.dirname, '../../../tasks');
/** A run waits for its sandbox. */
const RUN_WITHIN_MS = 120_000;
const MOST_CHECKS = 6;
const MOST_SAVES = 20;
const SAVE_AGAIN_MS = 1_500;
/** Of the candidates, so many speak once. */
const SPEAK = 0.5;

export interface Told {
  ledger: Ledger;
  listener: Listener;
}

/**
 * Takes an interview from the sign-up to the report. `onAnswer` is told of each acknowledgement. One who `doesAll` passes each
 * point; the others leave something out.
 */
export async function takeInterview(
  nickname: string,
  {
    line,
    dice,
    onAnswer,
    doesAll = false,
  }: { line: Line; dice: Dice; onAnswer: () => void; doesAll?: boolean },
): Promise<Told> {
  const ledger = emptyLedger(nickname);
  let keys = 0;

  /** A command: its key is the same in each try, and any answer but the expected one is a fault. */
  async function command(
    path: string,
    body: object | undefined,
    expected: number,
    withinMs?: number,
  ): Promise<Reply['body']> {
    keys += 1;
    return (await answered({ method: 'POST', path, body, key: `${nickname}-${keys}`, withinMs }, expected))
      .body;
  }

  async function answered(
    call: Omit<Call, 'withinMs'> & { withinMs?: number | undefined },
    ...expected: number[]
  ): Promise<Reply> {
    const { withinMs, ...rest } = call;
    const reply = await line.call({
      token: ledger.token || undefined,
      ...rest,
      ...(withinMs && { withinMs }),
    });
    if (!expected.includes(reply.status)) {
      throw new Error(
        `${call.method} ${call.path} (try ${reply.tries}): ${reply.status} ${JSON.stringify(reply.body).slice(0, 400)}`,
      );
    }
    ledger.calls += 1;
    ledger.repeats += reply.tries - 1;
    onAnswer();
    return reply;
  }

  await signUp();
  const started = await command('/interview/start', { track: 'data', level: 'junior', max_tasks: 1 }, 201);
  ledger.sessionId = started.session_id;
  const { sessionId, token } = { sessionId: ledger.sessionId, token: ledger.token };
  const listener = listen(line, { sessionId, token });
  try {
    const clientId = crypto.randomUUID();
    await command(`/interview/${sessionId}/seat`, { client_id: clientId }, 200);
    await telemetry(clientId, 1, 5);
    const { task } = await command('/tasks/next', { session_id: sessionId }, 200);
    ledger.tasks.push(task.task_id);
    const inTask = { session_id: sessionId, task_id: task.task_id as string };

    await say('I would read the input first.');
    await save(inTask, 1, 'print(1)');
    await program('/tasks/run', inTask, 'print(1)');
    await Promise.all([
      say('Is the input sorted?'),
      dice.roll() < 0.5 || doesAll ? hint(inTask) : telemetry(clientId, 4, 8),
    ]);
    await check(inTask, `print(${dice.between(0, 99)})`);
    if (dice.roll() < 0.3) await problem();
    if (dice.of('voice').roll() < SPEAK || doesAll) await speak();
    await say('I have found my mistake.');
    await save(inTask, 2, solutionOf(inTask.task_id));
    if (dice.roll() < 0.6) await check(inTask, solutionOf(inTask.task_id));
    else await command('/tasks/give-up', inTask, 200);
    await say('Thank you.');
    await allAnswered();
    await telemetry(clientId, 4, 13);
    await command(`/interview/${sessionId}/finish`, undefined, 200);
    await listener.until(({ type }) => type === 'finished', 'end');
    const report = await answered({ method: 'GET', path: `/interview/${sessionId}/report` }, 200);
    ledger.reportHash = report.body.hash;
    if (dice.roll() < 0.2) {
      await command(`/interview/${sessionId}/integrity/appeal`, { text: 'The connection broke.' }, 202);
      ledger.hasAppealed = true;
    }
  } finally {
    await listener.close();
  }
  return { ledger, listener };

  /** A sign-up whose answer is lost cannot be repeated: whoever it was signs in. */
  async function signUp(): Promise<void> {
    const account = { email: `${nickname}@example.org`, nickname, password: PASSWORD };
    const first = await answered({ method: 'POST', path: '/auth/register', body: account }, 201, 409);
    const login = { login: nickname, password: PASSWORD };
    const { body } =
      first.status === 201
        ? first
        : await answered({ method: 'POST', path: '/auth/login', body: login }, 200);
    ledger.token = body.token;
  }

  async function say(text: string, voice?: { upload_id: string; edited: boolean }): Promise<string> {
    const said = { session_id: sessionId, text, ...(voice && { voice }) };
    const { message_id: id, seq } = await command('/chat/send', said, 202);
    ledger.messages.push({ id, seq });
    // A candidate waits for the answer, as a rule.
    if (dice.roll() < 0.6) await answerTo(id);
    return id;
  }

  /** What was written down is sent as it is, or mended. */
  async function speak(): Promise<void> {
    const own = dice.of('recording');
    const recording = await record({ sessionId, line, dice: own, answered, command });
    const isEdited = own.roll() < 0.5;
    const text = isEdited ? `${recording.words} I mean it.` : recording.words;
    const messageId = await say(text, { upload_id: recording.uploadId, edited: isEdited });
    ledger.recordings.push({ ...recording, messageId, isEdited });
  }

  function answerTo(id: string) {
    return listener.until(
      ({ type, data }) => type === 'final' && data.reply_to.includes(id),
      `answer to ${id}`,
    );
  }

  async function allAnswered(): Promise<void> {
    for (const { id } of ledger.messages) await answerTo(id);
  }

  async function program(path: string, inTask: object, code: string) {
    const body = await command(path, { ...inTask, language: 'python', code }, 200, RUN_WITHIN_MS);
    if (path === '/tasks/run') ledger.runs.push(body.run_id);
    return body;
  }

  /** A sandbox that cannot be had costs no attempt; the candidate tries again. */
  async function check(inTask: object, code: string): Promise<void> {
    for (let tries = 0; tries < MOST_CHECKS; tries += 1) {
      const body = await program('/tasks/check', inTask, code);
      const { submission_id: id, verdict, attempt, attempts_left: attemptsLeft } = body;
      ledger.checks.push({ id, verdict, attempt, attemptsLeft });
      if (verdict !== 'internal_error') {
        await listener.until(
          ({ type, data }) => type === 'feedback' && data.submission_id === id,
          `feedback on ${id}`,
        );
        return;
      }
    }
    throw new Error(`${MOST_CHECKS} checks of ${sessionId} ended as internal errors`);
  }

  /** An API whose clock is ahead takes the task's time to be up: what it refuses is saved again, as a page does. */
  async function save(inTask: { task_id: string }, revision: number, code: string): Promise<void> {
    const body = { ...inTask, language: 'python', code, revision };
    const put = { method: 'PUT', path: '/tasks/draft', body } as const;
    for (let tries = 1; ; tries += 1) {
      const expected = tries < MOST_SAVES ? [200, 409] : [200];
      if ((await answered(put, ...expected)).status === 200) break;
      await delay(SAVE_AGAIN_MS);
    }
    ledger.drafts.push({ taskId: inTask.task_id, revision, code });
  }

  async function hint(inTask: object): Promise<void> {
    ledger.hints.push((await command('/tasks/hint', inTask, 200)).number);
  }

  async function problem(): Promise<void> {
    ledger.problems.push(
      (await command(`/interview/${sessionId}/problem`, { text: 'The editor was slow.' }, 202)).seq,
    );
  }

  /** Numbers from one to another; some of them may have been told before. */
  async function telemetry(clientId: string, from: number, to: number): Promise<void> {
    const events = Array.from({ length: to - from + 1 }, (_, index) => ({
      ...{ seq: from + index, type: 'focus', at: '2026-01-01T00:00:00Z' },
    }));
    const body = await command(
      '/telemetry/anticheat',
      { session_id: sessionId, client_id: clientId, events },
      202,
    );
    if (body.missing.length > 0 || body.conflicts.length > 0)
      line.complain(`telemetry of ${sessionId}: ${JSON.stringify(body)}`);
    ledger.telemetry = { clientId, lastSeq: body.last_seq };
  }
}

function solutionOf(taskId: string): string {
  return readFileSync(join(TASKS, taskId, 'solutions/python.py'), 'utf8');
}
