/** A place between an effect and its record: what comes before has happened, and nobody has been told yet. */
export interface Point {
  name: string;
  file: string;
  /** A statement of that file; it stands there once. */
  at: string;
  side: 'before' | 'after';
  /** Who passes it. */
  role: 'api' | 'worker' | 'sandbox';
}

type Place = readonly [name: string, side: Point['side'], at: string];

/** All there are. Whoever adds an effect adds its point; how is in docs/chaos.md. */
export const POINTS: readonly Point[] = [
  ...inFile('src/api/idempotency.ts', 'api', [
    ['key-claimed', 'before', 'await act(ctx, next, key, claim);'],
    [
      'command-answered',
      'before',
      'if (ctx.status < 400) await own.keep(keptOf(ctx), sessionOf(ctx) ?? invitationOf(ctx));',
    ],
    ['key-kept', 'after', 'else await own.release();'],
  ]),
  ...inFile('src/records/answers.ts', 'api', [
    ['claim-written', 'before', 'const row = await fork.findOne(AnswerEntity, { userId, key });'],
  ]),
  ...inFile('src/records/users.ts', 'api', [
    ['account-stored', 'after', 'await em.fork().insert(UserEntity, { ...user, ...keys });'],
  ]),
  ...inFile('src/api/auth/handlers.ts', 'api', [
    ['token-revoked', 'before', "streams.endThose({ whose: 'token', tokenId: token.id });"],
  ]),
  ...inFile('src/temporal/interview-gateway.ts', 'api', [
    ['person-key-assigned', 'after', 'await assignKey(plan);'],
  ]),
  ...inFile('src/api/interviews/start.ts', 'api', [
    ['interview-started', 'after', 'await gateway.start(plan);'],
  ]),
  ...inFile('src/api/interviews/handlers.ts', 'api', [
    ['seat-taken', 'before', "await bus.publish(id, { type: 'room' });"],
  ]),
  ...inFile('src/api/chat/handlers.ts', 'api', [
    ['message-taken', 'before', 'return { message_id: messageId, seq };'],
  ]),
  ...inFile('src/api/tasks/handlers.ts', 'api', [
    ['task-issued', 'before', 'return { state, task: task && (await givenTasks.task(row, task.taskId)) };'],
    ['hint-taken', 'before', 'return { number: hint.number, text: hint.text, left: hint.left };'],
    ['check-answered', 'before', 'return { interviewId: interview.id, answer: { ...answer, taskId } };'],
  ]),
  ...inFile('src/api/tasks/uploads.ts', 'api', [['code-stored', 'before', 'return await act(hashes);']]),
  ...inFile('src/api/tasks/drafts.ts', 'api', [
    ['draft-stored', 'before', 'const { code, revision, savedAt } = outcome.draft;'],
  ]),
  ...inFile('src/telemetry/intake.ts', 'api', [
    ['telemetry-stored', 'after', 'const receipt = await stored(interviewId, batch);'],
    ['telemetry-turn-taken', 'before', 'await tell(interviewId, digest).catch(async (fault) => {'],
    ['telemetry-told', 'before', 'await store.noteTold('],
  ]),
  ...inFile('src/data-requests/data-requests.ts', 'api', [['erasure-noted', 'before', 'onErasure();']]),
  ...inFile('src/data-requests/erase.ts', 'api', [
    ['workflow-forgotten', 'after', 'await gateway.forget(id);'],
    ['telemetry-erased', 'after', 'await telemetry.erase(id);'],
    ['person-key-destroyed', 'after', 'await keys.destroy(personId);'],
  ]),
  ...inFile('src/data-requests/sweep.ts', 'api', [
    ['person-erased', 'after', 'await erasePerson(personId, parts);'],
  ]),
  ...inFile('src/api/uploads/handlers.ts', 'api', [
    ['upload-made', 'before', 'const made = await uploads.find(id);'],
  ]),
  ...inFile('src/media/media.ts', 'api', [
    ['part-announced', 'after', 'await uploads.announcePart(upload, key, clock());'],
    ['part-stored', 'after', 'await store.put(key, sealed);'],
    ['slice-stored', 'before', "if (outcome !== 'stored') await uploads.abandonPart(key);"],
    [
      'recording-measured',
      'before',
      "await uploads.finish(known.id, { durationMs, sha256: hash.digest('hex'), at: clock() });",
    ],
  ]),
  ...inFile('src/media/sweep.ts', 'worker', [['parts-removed', 'after', 'await store.remove(keys);']]),
  ...inFile('src/temporal/transcriptions.ts', 'api', [
    [
      'words-asked-for',
      'before',
      'return await within(writtenWithinMs, () => handle.result()).catch(unfinished);',
    ],
    ['words-read', 'before', 'return transcripts.find(input.uploadId);'],
  ]),
  ...inFile('activities/transcribe.ts', 'worker', [
    ['words-heard', 'before', 'const length = upload.durationMs ?? durationMs ?? 0;'],
    // Not where they are found to be there already.
    ['words-kept', 'before', "  return 'written';"],
  ]),
  ...inFile('src/records/events.ts', 'worker', [
    ['events-not-committed', 'before', "return { hasReplaced: place !== 'behind' };"],
  ]),
  ...inFile('activities/record-events.ts', 'worker', [
    ['events-stored', 'after', 'const { hasReplaced } = await records.events.append(batch);'],
    ['events-told', 'before', 'for (const event of batch.events) {'],
  ]),
  ...inFile('activities/write-reply.ts', 'worker', [
    ['reply-begun', 'after', 'const facts = await readReplyFacts(about, { records, bank, now });'],
    ['reply-written', 'before', "await keep({ ...call, model, outcome: 'ok', attempts }, onFault);"],
    ['reply-kept', 'before', 'const reply = { text, model, degraded: false, failure: null };'],
  ]),
  ...inFile('src/interviewer/structured.ts', 'worker', [
    ['model-answered', 'after', 'attempts.push(...answer.attempts);'],
    ['answer-kept', 'after', "await record(answer.model, value === null ? 'llm_malformed' : 'ok');"],
  ]),
  ...inFile('activities/build-report.ts', 'worker', [
    ['report-made', 'before', 'await records.interviews.saveReport(interviewId, record);'],
    ['report-stored', 'after', 'await records.interviews.saveReport(interviewId, record);'],
    ['fingerprints-kept', 'after', 'await fingerprint(interviewId);'],
  ]),
  ...inFile('activities/export-history.ts', 'worker', [
    [
      'history-read',
      'before',
      'await records.interviews.saveHistory(interviewId, runId, historyToJSON(history));',
    ],
    [
      'history-kept',
      'after',
      'await records.interviews.saveHistory(interviewId, runId, historyToJSON(history));',
    ],
  ]),
  ...inFile('src/records/blobs.ts', 'sandbox', [['text-stored', 'before', 'return { sha256, isNew };']]),
  ...inFile('src/sandbox/container.ts', 'sandbox', [
    ['container-made', 'after', 'container = await create(docker, options, door);'],
  ]),
  ...inFile('src/sandbox/docker-sandbox.ts', 'sandbox', [
    ['container-lent', 'after', 'metrics.tookContainer(purpose, warm);'],
    ['container-used', 'before', 'setTimeout(() => dispose(container), DISPOSE_AFTER_MS);'],
  ]),
  ...inFile('activities/run-solution.ts', 'sandbox', [
    ['program-run', 'before', 'const comparing = performance.now();'],
    ['result-judged', 'before', 'const result = resultOf(request, task, tested, execution);'],
  ]),
];

function inFile(file: string, role: Point['role'], places: readonly Place[]): Point[] {
  return places.map(([name, side, at]) => ({ name, file, role, side, at }));
}

/** The source with a call at each of its points. Throws for one that does not stand there exactly once. */
export function withPoints(source: string, points: readonly Point[]): string {
  return points.reduce((text, { name, file, at, side }) => {
    const places = source.split(at).length - 1;
    if (places !== 1) throw new Error(`the point ${name} is ${places} times in ${file}, not once: ${at}`);
    const call = `vivaAtPoint('${name}');`;
    return text.replace(at, () => (side === 'before' ? `${call} ${at}` : `${at} ${call}`));
  }, source);
}

/** Passed when candidates leave, after the interviews of a round. */
export const PARTING_POINTS: ReadonlySet<string> = new Set([
  'token-revoked',
  'erasure-noted',
  'workflow-forgotten',
  'telemetry-erased',
  'person-key-destroyed',
  'person-erased',
]);
