import { isDeepStrictEqual } from 'node:util';
import type { Told } from './candidate.ts';
import type { Line } from './line.ts';
import type { Heard } from './listener.ts';
import { sha256Of } from './speaking.ts';

/** Reads an interview over HTTP and says what is wrong with it; nothing, where all that was acknowledged is there once. */
export async function judge({ ledger, listener }: Told, line: Line): Promise<string[]> {
  const { sessionId, token } = ledger;
  const read = async (path: string) => {
    const { status, body } = await line.call({ method: 'GET', path, token });
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body).slice(0, 200)}`);
    return body;
  };
  const { events }: { events: Heard[] } = await read(`/interview/${sessionId}/events`);
  const faults: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown) => {
    if (!isDeepStrictEqual(found, wanted))
      faults.push(`${what}: found ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  };
  const of = (type: string) => events.filter((event) => event.type === type);

  expect(
    'numbers without gaps',
    events.map(({ seq }) => seq),
    events.map((_, index) => index + 1),
  );
  judgeTalk();
  await judgeRecordings();
  expect(
    'tasks',
    of('task').map(({ data }) => data.task_id),
    ledger.tasks,
  );
  expect(
    'runs',
    of('run').map(({ data }) => data.run_id),
    ledger.runs,
  );
  judgeChecks();
  expect(
    'hints',
    of('hint').map(({ data }) => data.number),
    ledger.hints,
  );
  expect(
    'problems',
    of('problem_reported').map(({ seq }) => seq),
    ledger.problems,
  );
  expect('ends', of('finished').length, 1);
  expect('appeals', of('appealed').length, ledger.hasAppealed ? 1 : 0);
  // A report can be read, and appealed against, before Temporal has kept the end: a worker that is killed then puts the end behind the
  // appeal, and the streams are over.
  const end = events.findIndex(({ type }) => type === 'finished') + 1;
  const streamed = events.slice(0, end).filter(({ type }) => type !== 'appealed');
  const told = ({ seq, type, data }: Heard) => ({ seq, type, data });
  expect(
    'what the streams said',
    listener.events().map(told),
    streamed.map((event, index) => told({ ...event, seq: index + 1 })),
  );

  const interview = await read(`/interview/${sessionId}`);
  expect('the state', [interview.state, interview.report_ready], ['finished', true]);
  expect(
    'telemetry',
    interview.telemetry_last_seqs?.[ledger.telemetry?.clientId ?? ''],
    ledger.telemetry?.lastSeq,
  );
  expect('the report', (await read(`/interview/${sessionId}/report`)).hash, ledger.reportHash);
  const draft = ledger.drafts.at(-1);
  if (draft) {
    const { drafts } = await read(
      `/tasks/draft?session_id=${sessionId}&task_id=${encodeURIComponent(draft.taskId)}`,
    );
    expect('the draft', [drafts[0]?.revision, drafts[0]?.code], [draft.revision, draft.code]);
  }
  return faults.map((fault) => `${sessionId} (${ledger.nickname}): ${fault}`);

  /** Each message once, where it was acknowledged, and one answer to each. */
  function judgeTalk(): void {
    const messages = of('message').map(({ seq, data }) => ({ id: data.message_id as string, seq }));
    expect(
      'messages',
      messages,
      ledger.messages.toSorted((one, other) => one.seq - other.seq),
    );
    const answered = of('final').flatMap(({ data }) => data.reply_to as string[]);
    expect('answers to messages', answered.toSorted(), ledger.messages.map(({ id }) => id).toSorted());
    const replies = of('final').map(({ data }) => data.reply_id);
    expect('replies told twice', replies.length - new Set(replies).size, 0);
  }

  /** Each as it was recorded, with the message that it became. */
  async function judgeRecordings(): Promise<void> {
    for (const { uploadId, sha256 } of ledger.recordings) {
      const { status, bytes } = await line.call({ method: 'GET', path: `/uploads/${uploadId}`, token });
      expect(`the recording ${uploadId}`, [status, sha256Of(bytes)], [200, sha256]);
    }
    expect(
      'spoken messages',
      of('message').flatMap(({ data }) => (data.voice ? [[data.message_id, data.text, data.voice]] : [])),
      ledger.recordings.map(({ messageId, words, isEdited, uploadId, sha256 }) => [
        messageId,
        isEdited ? `${words} I mean it.` : words,
        { upload_id: uploadId, sha256, edited: isEdited },
      ]),
    );
  }

  /** Each check once, and none that failed by itself is charged. */
  function judgeChecks(): void {
    const verdicts = of('verdict').map(({ data }) => [data.submission_id, data.verdict, data.attempt]);
    expect(
      'checks',
      verdicts,
      ledger.checks.map(({ id, verdict, attempt }) => [id, verdict, attempt]),
    );
    let charged = 0;
    let most: number | null = null;
    for (const { id, verdict, attempt, attemptsLeft } of ledger.checks) {
      if (verdict !== 'internal_error') charged += 1;
      most ??= attemptsLeft + charged;
      if (verdict !== 'accepted') expect(`attempts left after ${id}`, attemptsLeft, most - charged);
      if (verdict !== 'internal_error') expect(`the attempt of ${id}`, attempt, charged);
    }
    const feedback = of('feedback').map(({ data }) => data.submission_id);
    const judged = ledger.checks.filter(({ verdict }) => verdict !== 'internal_error').map(({ id }) => id);
    expect('feedback', feedback, judged);
  }
}
