import { randomUUID } from 'node:crypto';
import type { ReportTask } from '../../src/contract/report.ts';
import { DatabaseUnavailable } from '../../src/database/unavailable.ts';
import type { InterviewEvent } from '../../src/domain/interview/events.ts';
import type { InterviewPlan } from '../../src/domain/interview/interview.ts';
import { viewOf } from '../../src/domain/interview/interview.ts';
import { scoreOf } from '../../src/domain/measurement/score.ts';
import { buildReport } from '../../src/report/derive/report.ts';
import { recordOf } from '../../src/report/stored.ts';
import { startTestApi, type TestApi } from '../support/api/api.ts';
import { startAttendedApi } from '../support/api/attended.ts';
import { all, attribute, byClass, byId, byTag, type Element, parsePage, textOf } from '../support/api/dom.ts';
import type { Person } from '../support/api/people.ts';
import {
  INTEGRITY,
  NO_REVIEWS,
  type ToldInterview,
  tellInterview,
  tellWholeInterview,
} from '../support/api/report-interview.ts';
import { next } from '../support/domain/interview-driver.ts';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)> \u202etxet \u2066x\u2069';

describe('the report', () => {
  let api: TestApi;
  let owner: Person;
  let interviewer: Person;

  beforeAll(async () => {
    ({ api, owner, interviewer } = await startAttendedApi());
  });
  afterAll(() => api.close());

  /** Stores the interview, its texts and its report; with `change`, of events that differ from those of the rules. */
  async function store(
    tell: (plan: Partial<InterviewPlan>) => ToldInterview,
    change = (event: InterviewEvent) => event,
  ): Promise<string> {
    const id = randomUUID();
    const { driver, texts } = tell({ interviewId: id, candidateId: owner.id });
    for (const text of texts.values()) await api.records.blobs.put(text);
    const { plan } = driver.interview();
    const view = { ...viewOf(driver.interview()), reportReady: true };
    const events = driver.events().map(change);
    await api.records.events.append({ plan, workflowId: `interview-${id}`, events, view });
    await api.records.interviews.saveReport(id, recordOf(buildReport(plan, events)));
    return id;
  }

  const read = (id: string, { token }: Person, accept = 'application/json') =>
    api.client.get(`/interview/${id}/report`, { token, headers: { Accept: accept } });
  const page = async (id: string, person: Person): Promise<string> =>
    (await read(id, person, 'text/html')).body;

  describe('of a whole interview', () => {
    let id: string;
    beforeAll(async () => {
      id = await store(tellWholeInterview);
    });

    it('tells the company, and nobody else, what models were asked for', async () => {
      const attempt = {
        model: 'big',
        outcome: 'ok' as const,
        status: 200,
        startedAt: 1,
        firstTokenMs: 80,
        durationMs: 900,
      };
      const call = {
        interviewId: id,
        purpose: 'reply' as const,
        subjectId: 'r',
        promptVersion: 'interviewer@2',
        startedAt: 1,
      };
      const keep = api.records.llmCalls.keep;
      const failure = {
        ...attempt,
        outcome: 'llm_timeout' as const,
        status: null,
        tokensIn: null,
        tokensOut: null,
      };
      const success = { ...attempt, tokensIn: 700, tokensOut: 41 };
      await keep({
        ...call,
        id: randomUUID(),
        model: 'big',
        outcome: 'ok',
        durationMs: 1500,
        attempts: [failure, success],
      });
      await keep({
        ...call,
        id: randomUUID(),
        model: null,
        outcome: 'llm_timeout',
        durationMs: 500,
        attempts: [failure],
      });
      const shown = byId(parsePage(await page(id, interviewer)), 'llm-calls').parentNode as Element;
      const cells = all(
        shown,
        (element) => element.tagName === 'td' || attribute(element, 'scope') === 'row',
      );
      expect(cells.map(textOf)).toEqual([
        'Replies',
        'interviewer@2',
        'big',
        '1 of 2',
        '3',
        '700 + 41',
        '1.5 s',
      ]);
      expect(await page(id, owner)).not.toContain('llm-calls');
    });

    it('is to both how follow-ups were answered and what help the chat gave, with the whole conversation', async () => {
      const assessed = await store((change) => {
        const story = tellWholeInterview(change);
        const { driver } = story;
        const messageOf = (text: string) => {
          const found = driver.events().find(({ data }) => 'text' in data && data.text.startsWith(text));
          return found && 'messageId' in found.data ? found.data.messageId : '';
        };
        const quotes = [{ messageId: messageOf('Linearly'), quote: 'one entry for each number' }];
        const followUps = [{ messageId: messageOf('Accepted.'), covered: 0.5 as const, quotes }];
        const help = [{ messageId: messageOf('Which inputs'), level: 1 as const, quote: 'awkward' }];
        const [first, second] = driver.interview().tasks.map(({ taskId }) => taskId);
        driver.act({
          type: 'recordAssessment',
          tasks: [
            { taskId: first ?? '', followUps: [], help },
            { taskId: second ?? '', followUps, help: [] },
          ],
        });
        return story;
      });
      for (const person of [interviewer, owner]) {
        const { body } = await read(assessed, person);
        expect(body.tasks).toMatchObject([
          { replies: 1, help: [{ level: 1, quote: 'awkward' }] },
          { follow_ups: [{ covered: 0.5, quotes: [{ quote: 'one entry for each number' }] }] },
        ]);
        const said = body.conversation.flatMap((exchange: { question: object; answers: object[] }) => [
          exchange.question,
          ...exchange.answers,
        ]);
        expect(said).toHaveLength(8);
        expect(await page(assessed, person)).toContain('<strong>Partly covered</strong>');
      }
      const { body } = await api.client.get(`/interview/${assessed}/events?after=42`, { token: owner.token });
      expect(body.events).toMatchObject([{ seq: 43, type: 'assessed', data: {} }]);
    });

    it('is to the company all that is stored', async () => {
      const { body } = await read(id, interviewer);
      const record = await api.records.interviews.findReport(id);
      const { score, max_score, candidate, signals, chain, reviews, appeal, ...more } = body;
      const { decisions, explanation, ...rest } = more;
      expect({ reviews, appeal, decisions }).toEqual({ ...NO_REVIEWS, decisions: [] });
      expect(explanation.counted[0]).toContain('2 tasks of 2');
      expect(rest).toEqual(JSON.parse(record?.json ?? ''));
      const row = await api.client.get(`/interview/${id}`, { token: interviewer.token });
      expect([score, max_score]).toEqual([row.body.score, row.body.max_score]);
      expect(score).toBe(scoreOf({ ...rest.ability, level: rest.level, tasks: rest.ability.verdict.tasks }));
      expect(candidate).toEqual({ user_id: owner.id, nickname: owner.nickname, email: owner.email });
      const integrity = await api.client.get(`/interview/${id}/integrity`, { token: interviewer.token });
      expect(signals).toEqual(integrity.body.signals);
      expect(chain).toEqual(integrity.body.chain);
      expect(signals).toMatchObject([{ kind: 'code_without_edits', severity: 'info' }]);
      expect(body.integrity).toMatchObject({ missing: INTEGRITY.missing, chain: { length: 9 } });
    });

    it('says on the page whose it is, with the e-mail for the company alone', async () => {
      const [theirs, own] = [await page(id, interviewer), await page(id, owner)];
      const { nickname, email } = owner;
      for (const shown of [theirs, own]) {
        expect(shown).toContain(`<title>Interview report: ${nickname}</title>`);
        expect(shown).toContain(`<b dir="auto">${nickname}</b>`);
      }
      expect([theirs.includes(email), own.includes(email)]).toEqual([true, false]);
    });

    it('is to the candidate the same without what is advice to others or leads to hidden tests', async () => {
      const theirs = (await read(id, interviewer)).body;
      const own = (await read(id, owner)).body;
      expect(own.signals).toEqual(theirs.signals);
      expect(own.integrity).toBeNull();
      expect(JSON.stringify(own)).not.toContain('result_sha256');
      expect([theirs.extensions[0].by, own.extensions[0].by]).toEqual(['user-9', undefined]);
      expect(own.extensions[0].reason).toBe('A fire alarm');
      expect(own.candidate).toEqual({ user_id: owner.id, nickname: owner.nickname });
      const tasksNamed = (report: { tasks: ReportTask[] }) =>
        new Set(
          report.tasks.flatMap(({ why_chosen }) => why_chosen.candidates.map(({ task_id }) => task_id)),
        );
      const taskIds = new Set(own.tasks.map(({ task_id }: ReportTask) => task_id));
      expect(tasksNamed(theirs).size).toBeGreaterThan(taskIds.size);
      expect(tasksNamed(own)).toEqual(taskIds);
      expect(own.hash).toBe(theirs.hash);
      expect(own.tasks[0].submissions[0].code_sha256).toBe(theirs.tasks[0].submissions[0].code_sha256);
    });

    it('shows the company hidden tests by name, and the candidate how many passed', async () => {
      const [theirs, own] = [await page(id, interviewer), await page(id, owner)];
      expect(theirs).toContain('hidden-1-edge');
      expect(own).not.toContain('hidden-1-edge');
      expect(own).toContain('8 of 10 hidden tests passed.');
      expect(own).toContain('02-sample');
    });

    it('shows both what there is to look at, each with both readings, and the company what was counted', async () => {
      const [theirs, own] = [await page(id, interviewer), await page(id, owner)];
      for (const word of [
        'Integrity signals',
        'code without edits',
        'how the code came to be cannot be seen',
      ]) {
        expect([word, theirs.includes(word), own.includes(word)]).toEqual([word, true, true]);
      }
      for (const word of ['never arrived', 'Head of the chain of 9 batches']) {
        expect([word, theirs.includes(word), own.includes(word)]).toEqual([word, true, false]);
      }
    });

    it('is there without its signals while the store of telemetry cannot be read', async () => {
      const integrity = {
        matches: async () => new Map(),
        read: () => Promise.reject(DatabaseUnavailable.because('the disk is gone', 'SQLITE_IOERR')),
      };
      const other = await startTestApi({ records: api.records, integrity });
      const { body } = await other.client.get(`/interview/${id}/report`, { token: interviewer.token });
      expect([body.session_id, body.signals, body.chain]).toEqual([id, null, null]);
      await other.close();
    });

    it('shows both the complexity that a review claims, and the company alone where its quality is uncertain', async () => {
      const [theirs, own] = [await page(id, interviewer), await page(id, owner)];
      for (const html of [theirs, own]) {
        const reviews = byClass(parsePage(html), 'review').map(textOf);
        const claim = 'as the reviewer takes it: O(n) time, O(k) memory';
        expect(reviews.filter((review) => review.includes(claim))).toHaveLength(2);
      }
      const marks = byClass(parsePage(theirs), 'mark').map(textOf);
      expect(marks.filter((mark) => mark === 'quality uncertain')).toHaveLength(1);
      expect(theirs).toContain('without its comments and names');
      expect(own).not.toMatch(/quality uncertain|without its comments/);
      expect(JSON.stringify((await read(id, interviewer)).body)).toContain('"confident":false');
      expect(JSON.stringify((await read(id, owner)).body)).not.toContain('confident');
    });

    it('shows the code of a submission as what has changed since the one before', async () => {
      const html = await page(id, interviewer);
      const changes = (tag: string) => byTag(parsePage(html), tag).map(codeOf);
      expect(changes('ins')).toContain('print(\n');
      expect(changes('ins')).toContain('    last = {}\n');
      expect(changes('del')).toContain('            window = numbers[start:end]\n');
      expect(html).toContain('Code, the same as the one before');
      expect(html).toContain('Code, 14 lines');
    });

    it('shows verdict, review, hint, question, answer, extension and failures, and marks what a template wrote', async () => {
      const html = await page(id, interviewer);
      for (const text of [
        'Probably meets middle level',
        'quality 78 of 100',
        'Names say what they hold.',
        'What does the shortest input say?',
        'How does the memory grow with the input?',
        'Linearly: the map holds one entry',
        'A fire alarm',
        'llm_unavailable',
        'was never closed (line 12)',
        'Not written by the language model but by a template: 1 reply, 1 review.',
      ]) {
        expect([text, html.includes(text)]).toEqual([text, true]);
      }
      const marks = byClass(parsePage(html), 'mark').filter(
        (mark) => textOf(mark) === 'written by a template',
      );
      // The review at its attempt, the reply in the conversation, and both in the table of events.
      expect(marks).toHaveLength(4);
    });

    it('is a page that runs nothing, asks nobody and is well formed', async () => {
      const { headers, body } = await read(id, interviewer, 'text/html');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(activeParts(body)).toEqual([]);
    });
  });

  it('of somebody whose account is gone names nobody', async () => {
    const id = await store((plan) => tellWholeInterview({ ...plan, candidateId: randomUUID() }));
    expect((await read(id, interviewer)).body.candidate).toBeNull();
    expect(await page(id, interviewer)).toContain('No such account any more');
  });

  it('is a page in the interview’s language', async () => {
    const id = await store((plan) => tellWholeInterview({ ...plan, locale: 'ru' }));
    const html = await page(id, interviewer);
    expect(html).toContain('<html lang="ru">');
    for (const text of [
      'Отчёт о собеседовании',
      'Скорее соответствует уровню «средний»',
      'кандидат отказался',
    ]) {
      expect([text, html.includes(text)]).toEqual([text, true]);
    }
    const text = textOf(parsePage(html));
    for (const word of ['accepted', 'Attempt', 'Hints', 'Timeline', 'feedback', 'undefined', 'null']) {
      expect([word, new RegExp(`\\b${word}\\b`).test(text)]).toEqual([word, false]);
    }
  });

  it('shows hostile text and does nothing of what it says', async () => {
    const id = await store((plan) => {
      const story = tellInterview({
        ...plan,
        cards: [
          {
            taskId: 'algorithms/x',
            title: `Title ${HOSTILE}`,
            rating: 1500,
            parMs: 600_000,
            limitMs: 900_000,
            hints: 1,
          },
        ],
      });
      story.driver.act({ type: 'greet' });
      story.says(`Message ${HOSTILE}`);
      story.hears(`Reply ${HOSTILE}`);
      next(story.driver);
      story.driver.act({ type: 'takeHint', taskId: 'algorithms/x', text: `Hint ${HOSTILE}` });
      story.checks(`# Code ${HOSTILE}\r\nprint(1)`, 'wrong_answer', {
        stdout: `Printed ${HOSTILE}\0\u001b[31m`,
      });
      story.driver.act({ type: 'extend', seconds: 60, reason: `Reason ${HOSTILE}`, by: 'user-9' });
      const told_ = [`Summary ${HOSTILE}`, `Strength ${HOSTILE}`, `Improvement ${HOSTILE}`] as const;
      const complexity = `Complexity ${HOSTILE}`;
      story.checks(`# Code ${HOSTILE}\nprint(2) </div></details>`, 'accepted', {
        review: {
          summary: told_[0],
          strengths: [told_[1]],
          improvements: [told_[2]],
          quality: 1,
          complexity,
        },
      });
      story.hears(`Question ${HOSTILE}`, { unasked: true });
      story.says(`Answer ${HOSTILE}`);
      story.finish();
      return story;
    });
    const html = await page(id, interviewer);
    expect(html).not.toMatch(/\p{Bidi_Control}/u);
    expect(activeParts(html)).toEqual([]);
    expect(html.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    const shown =
      '&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;&#60;img src=x onerror=alert(2)&#62; ⟨U+202E⟩txet ⟨U+2066⟩x⟨U+2069⟩';
    for (const place of [
      'Title',
      'Message',
      'Reply',
      'Hint',
      'Code',
      'Printed',
      'Reason',
      'Summary',
      'Strength',
      'Improvement',
      'Complexity',
      'Question',
      'Answer',
    ]) {
      expect([place, html.includes(`${place} ${shown}`)]).toEqual([place, true]);
    }
    expect(html).toContain('⟨U+0000⟩⟨U+001B⟩[31m');
  });

  it('shows what does not count without end only in part', async () => {
    const id = await store((plan) => {
      const story = tellInterview(plan);
      story.driver.act({ type: 'greet' });
      next(story.driver);
      for (let index = 0; index < 30; index += 1) story.checks(`print(${index}`, 'compile_error');
      story.checks('print(1)', 'accepted');
      story.finish();
      return story;
    });
    const html = await page(id, owner);
    expect(byTag(parsePage(html), 'article')).toHaveLength(6);
    expect(html).toContain('25 earlier checks that did not count');
  });

  it('of an interview that was left at once says that nothing was measured', async () => {
    const id = await store((plan) => {
      const story = tellInterview(plan);
      story.driver.act({ type: 'greet' });
      story.driver.act({ type: 'finish' });
      return story;
    });
    const html = await page(id, interviewer);
    expect(html).toContain('Not measured');
    expect(html).toContain('No task was given.');
    expect(html).toContain('There is nothing to look at.');
    expect(html).not.toContain('NaN');
  });
});

/** What a page could run, load or be led away by: scripts, images, frames, forms, handlers, styles and links but inner ones. */
function activeParts(html: string): string[] {
  const elements = all(parsePage(html), () => true);
  const parts = elements.filter(({ tagName }) =>
    ['script', 'img', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'audio', 'video'].includes(
      tagName,
    ),
  );
  const attributes = elements.flatMap(({ tagName, attrs }) =>
    attrs
      .filter(({ name, value }) => {
        if (name === 'href' || name === 'src') return !value.startsWith('#');
        return name.startsWith('on') || name === 'style' || name === 'srcset';
      })
      .map(({ name, value }) => `${tagName} ${name}=${value}`),
  );
  return [...parts.map(({ tagName }) => tagName), ...attributes];
}

/** With its spaces, which are part of code. */
function codeOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
