import { setTimeout } from 'node:timers/promises';
import { durationText } from '../../src/domain/replies/duration.ts';
import { LOCALES, type Locale } from '../../src/domain/vocabulary.ts';
import { FRESH, MESSAGES } from '../domain/replies/messages.ts';
import { createClient, type EventStream, type TestClient } from '../support/api/client.ts';
import { signUp } from '../support/api/people.ts';
import { factsAbout, holds, isGeneral, type KnownFacts, PRAISE, repeated } from '../support/replies.ts';
import { startTestViva, type TestViva } from '../support/viva.ts';

/** Of those that nothing was changed for. */
const MOST_GENERAL = 6;

interface Talk {
  token: string;
  sessionId: string;
  stream: EventStream;
  /** Of the task; what changes with the clock apart. */
  facts: Omit<KnownFacts, 'left'>;
  deadlineAt: number;
  limits: number[];
}

/** The real sandbox, without a model. */
describe.each(LOCALES)('an interview without a model, in %s,', (locale) => {
  let viva: TestViva;
  let client: TestClient;

  beforeAll(async () => {
    viva = await startTestViva();
    client = await createClient(viva.url);
  }, 180_000);
  afterAll(() => viva.close());

  it.each([
    ['messages', MESSAGES[locale], 0],
    ['paraphrases', FRESH[locale], MOST_GENERAL],
  ])(
    'answers twenty %s by its facts',
    async (_, messages, most) => {
      const talk = await begin(client, locale);
      const said = new Set<string>();
      const missed: string[] = [];
      const answered = new Set<string>();
      for (const [text, topic] of messages) {
        // The clock goes on, and with it what is told in short.
        await setTimeout(1_100);
        const { reply, left } = await tell(talk, text);
        const facts = { ...talk.facts, left };
        const isAnswered = !topic || holds(reply, factsAbout(topic, facts));
        // What is not recognised is told all that is known in short; what was said before, something that was not.
        if (isAnswered && topic) answered.add(topic);
        const isMissed = !isAnswered && !answered.has(topic);
        if (isMissed) missed.push(text);
        // Or taken for a thought, which a question carries on.
        if (isMissed) expect([reply, isGeneral(reply) || reply.includes('?')]).toEqual([reply, true]);
        expect([text, reply, untrueNumbers(reply, facts, talk.limits)]).toEqual([text, reply, []]);
        expect([reply, repeated(reply, said)]).toEqual([reply, []]);
        expect(reply).not.toMatch(PRAISE);
        expect(reply.split('?').length - 1).toBeLessThanOrEqual(1);
        expect(/\p{Script=Cyrillic}/u.test(reply)).toBe(locale === 'ru');
      }
      expect(missed.length <= most ? [] : missed).toEqual([]);
      talk.stream.close();
    },
    120_000,
  );

  async function tell(talk: Talk, text: string): Promise<{ reply: string; left: string[] }> {
    const from = Date.now();
    const { body } = await client.post(
      '/chat/send',
      { session_id: talk.sessionId, text },
      { token: talk.token },
    );
    const { data } = await talk.stream.until(
      (event) => event.type === 'final' && event.data.reply_to.includes(body.message_id),
    );
    return { reply: data.text, left: spans(talk.deadlineAt - Date.now(), talk.deadlineAt - from) };
  }

  /** Numbers that are none of the facts, once times, names of tests and what they differ in are gone. */
  function untrueNumbers(reply: string, facts: KnownFacts, limits: readonly number[]): string[] {
    const { run } = facts;
    const used = spans(0, 120_000);
    const known = [
      ...facts.left,
      ...used,
      ...limits.map((ms) => durationText(ms, locale)),
      run.difference,
      run.name,
      ...facts.languages,
    ].sort((one, other) => other.length - one.length);
    const rest = known.reduce((text, fact) => text.replaceAll(fact, ''), reply);
    const numbers = [
      run.passed,
      run.total,
      run.total - run.passed,
      facts.checks,
      facts.hints,
      facts.maxTasks,
      1,
    ].map(String);
    return (rest.match(/\d+/g) ?? []).filter((number) => !numbers.includes(number));
  }

  /** Every second between the two, in words. */
  function spans(fromMs: number, toMs: number): string[] {
    const first = Math.floor(fromMs / 1_000) - 1;
    const seconds = Math.floor(toMs / 1_000) - first + 1;
    return Array.from({ length: seconds }, (_, at) => durationText((first + at) * 1_000, locale));
  }
});

/** On the first task, with a run on which a visible test has failed. */
async function begin(client: TestClient, locale: Locale): Promise<Talk> {
  const { token } = await signUp(client);
  const post = async (path: string, body: object) => (await client.post(path, body, { token })).body;
  const start = { track: 'algorithms', level: 'junior', locale, languages: ['python', 'go'], max_tasks: 3 };
  const { session_id } = await post('/interview/start', start);
  const stream = await client.stream(session_id, { token });
  const { task } = await post('/tasks/next', { session_id });
  const ran = await post('/tasks/run', {
    session_id,
    task_id: task.task_id,
    language: 'python',
    code: 'print("no")\n',
  });
  const failed = ran.tests.find(({ verdict }: { verdict: string }) => verdict !== 'accepted');
  const { data } = await stream.until(
    (event) => event.type === 'state' && event.data.state === 'awaiting_solution',
  );
  const deadlineAt = Date.parse(data.deadline_at);
  return {
    token,
    sessionId: session_id,
    stream,
    facts: {
      locale,
      languages: ['Python', 'Go'],
      checks: task.max_attempts,
      hints: task.hints_left,
      maxTasks: 3,
      run: {
        name: failed.name,
        passed: ran.tests.filter(({ verdict }: { verdict: string }) => verdict === 'accepted').length,
        total: ran.tests.length,
        difference: failed.difference,
      },
    },
    deadlineAt,
    // The first seconds are over by now.
    limits: [Math.ceil((deadlineAt - Date.now()) / 60_000) * 60_000, task.par_ms],
  };
}
