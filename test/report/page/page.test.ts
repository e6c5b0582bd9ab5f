import { pino } from 'pino';
import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import type { ReviewAnswer } from '../../../src/contract/integrity.ts';
import type { InterviewPlan } from '../../../src/domain/interview/interview.ts';
import type { ReviewDecision } from '../../../src/domain/vocabulary.ts';
import { presentReport } from '../../../src/report/audience.ts';
import { buildReport } from '../../../src/report/derive/report.ts';
import { reportPage } from '../../../src/report/page/page.ts';
import { loadReportTexts, loadStatements } from '../../../src/report/page/texts.ts';
import type { Reviews } from '../../../src/report/reviews.ts';
import {
  all,
  attribute,
  byClass,
  byId,
  byTag,
  type Element,
  parsePage,
  textOf,
} from '../../support/api/dom.ts';
import {
  CHAIN_FAULT,
  chain,
  NO_REVIEWS,
  signalsOf,
  type ToldInterview,
  tellInterview,
  tellWholeInterview,
} from '../../support/api/report-interview.ts';
import { next } from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';
import { user } from '../../support/records/records.ts';

describe('the page of a report', () => {
  let bank: Bank;
  beforeAll(async () => {
    bank = await loadBank('tasks');
  });

  async function render(
    told: ToldInterview,
    { isCompany = true, nickname = 'ada', reviews = NO_REVIEWS, record: stored = chain(), beside = {} } = {},
  ) {
    const record = told.report();
    const candidate = user({ nickname });
    const presented = presentReport(record, {
      isCompany,
      candidate,
      integrity: { signals: signalsOf(record), chain: stored },
      reviews,
    });
    const report = { ...presented, ...beside };
    const logger = pino({ level: 'silent' });
    const texts = await loadReportTexts(record, { blobs: told.blobs, withHidden: isCompany, logger });
    const statements = await loadStatements(record, { bank, logger });
    return {
      report,
      page: parsePage(reportPage(report, { texts, statements, isCompany, llmCalls: [] }).html),
    };
  }

  it.each([
    ['is gone', () => Promise.reject(new Error('no such blob'))],
    ['cannot be read', async () => '{"tests": 7'],
  ])('is there, without the texts of a submission of which a text %s', async (_, get) => {
    const story = tellWholeInterview();
    const whole = await render(story);
    const [submission] = whole.report.tasks[0]?.submissions ?? [];
    const blobs = {
      get: (sha256: string) => (sha256 === submission?.result_sha256 ? get() : story.blobs.get(sha256)),
    };
    const { page, report } = await render({ ...story, blobs: { ...story.blobs, ...blobs } });
    expect(report).toEqual(whole.report);
    expect(textOf(page)).toContain(report.session_id);
  });

  const planned = (change: Partial<InterviewPlan> = {}): Partial<InterviewPlan> => ({
    bankVersion: bank.version,
    cards: bank.cards('algorithms', change.locale ?? 'en'),
    ...change,
  });

  /** All that can be said in the summary: the most tasks, every kind of caution, every lane. */
  function tellLongInterview(change: Partial<InterviewPlan> = {}): ToldInterview {
    const story = tellInterview(planned({ maxTasks: 6, ...change }));
    story.driver.act({ type: 'greet' });
    for (let number = 1; number <= 6; number += 1) {
      next(story.driver);
      for (let count = 0; count < 5; count += 1) {
        story.driver.wait(MINUTE);
        story.says('I think aloud.');
        story.hears('I follow.', { degraded: true, failure: 'llm_unavailable' });
      }
      story.runs('print(1)', 1);
      story.checks('print(1)', 'wrong_answer', { passed: 2 });
      story.driver.wait(MINUTE);
      story.checks('print(2)', 'accepted');
    }
    story.finish();
    return story;
  }

  it('has the summary before the annex, and in it no more than fits a page', async () => {
    const { page, report } = await render(tellLongInterview());
    const [main] = byTag(page, 'main') as [Element];
    const parts = main.childNodes.filter((node): node is Element => 'tagName' in node);
    expect(parts.map((part) => attribute(part, 'id'))).toEqual(['summary', 'annex']);
    const [summary, annex] = parts as [Element, Element];
    const headings = byTag(summary, 'h2', 'h3').map((heading) => attribute(heading, 'id'));
    expect(headings).toEqual([
      'verdict',
      'caution',
      'tasks',
      'timeline',
      'soft-skills-in-short',
      'signals-in-short',
    ]);
    expect(byTag(summary, 'article', 'details', 'pre')).toEqual([]);
    expect(byTag(summary, 'table')).toHaveLength(1);
    expect(byTag(summary, 'tr')).toHaveLength(1 + report.tasks.length);
    expect(byTag(annex, 'article')).toHaveLength(12);
  });

  it('tells of each check in one row, and of no more in the table than happened', async () => {
    const { page, report } = await render(tellWholeInterview(planned()));
    const rows = byTag(byClass(page, 'events')[0] as Element, 'tr').slice(1);
    const count = (...kinds: string[]) => report.timeline.filter(({ kind }) => kinds.includes(kind)).length;
    const whats = rows.map((row) => textOf(byTag(row, 'td')[1] as Element));
    expect(whats.filter((what) => what === 'Check')).toHaveLength(count('check'));
    expect(whats.filter((what) => what === 'Task closed')).toHaveLength(1); // the one that was given up
    expect(whats.at(-1)).toBe('End');
    expect(rows).toHaveLength(
      2 +
        count('task', 'run', 'check', 'message', 'reply', 'hint', 'extension', 'error') +
        (report.signals?.length ?? 0),
    );
    const solvedRow = rows.find((row) => textOf(row).includes('accepted, 12 of 12')) as Element;
    expect(textOf(solvedRow)).toContain('solved');
    // Sent, that is, and not when its tests were done.
    expect(textOf(solvedRow)).toContain('29:35 min');
  });

  it('draws every check, message and hint, and who was at work', async () => {
    const { page, report } = await render(tellWholeInterview(planned()));
    const [picture] = byClass(page, 'timeline') as [Element];
    const marks = (name: string) => byClass(picture, name).length;
    const count = (kind: string) => report.timeline.filter((entry) => entry.kind === kind).length;
    expect(marks('message')).toBe(count('message'));
    expect(marks('reply')).toBe(count('reply'));
    expect(marks('hint')).toBe(count('hint'));
    expect(marks('signal-mark')).toBe(report.signals?.length);
    expect(marks('work-evaluation')).toBe(count('check'));
    const [legend] = byClass(page, 'legend') as [Element];
    for (const text of [
      'the candidate works',
      'check and review',
      'the interviewer answers',
      'no task is open',
    ]) {
      expect(textOf(legend)).toContain(text);
    }
    const places = all(picture, () => true).flatMap(({ attrs }) =>
      attrs
        .filter(({ name, value }) => ['x', 'x1', 'x2'].includes(name) && value.endsWith('%'))
        .map(({ value }) => Number.parseFloat(value)),
    );
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
    expect(places.every((place) => place >= 0)).toBe(true);
  });

  it('shows what was asked, in the interview’s language, as the bank had it', async () => {
    for (const locale of ['en', 'ru'] as const) {
      const { page, report } = await render(tellWholeInterview(planned({ locale })));
      const statements = byClass(page, 'statement');
      expect(statements).toHaveLength(report.tasks.length);
      for (const [index, task] of report.tasks.entries()) {
        const statement = bank.tasks.get(task.task_id)?.statement[locale] ?? '';
        const [summary] = byTag(statements[index] as Element, 'summary') as [Element];
        expect(textOf(summary)).toBe(locale === 'en' ? 'Statement' : 'Условие');
        const [first = ''] = statement.split(/[`*.\n]/);
        expect(textOf(statements[index] as Element)).toContain(first.trim());
      }
    }
  });

  it('says so where that version of the bank is not kept', async () => {
    const { page } = await render(tellWholeInterview(planned({ bankVersion: 'gone' })));
    expect(byClass(page, 'statement')).toEqual([]);
    expect(textOf(page)).toContain('this version of the task bank is not kept here');
  });

  it('ties a paste to the attempt of its size that came soon after it', async () => {
    const story = tellWholeInterview(planned());
    const fact = 'sent after 7:00 min, 14 s after a paste of 400 characters';
    const { page } = await render(story);
    expect(byTag(page, 'article').map((attempt) => textOf(attempt).includes(fact))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(textOf(page)).not.toContain('5000 characters');
  });

  it('says of soft skills how they were read in the summary, and on which words in the annex', async () => {
    const story = tellWholeInterview(planned());
    const events = [...story.driver.events()];
    const quote = 'Linearly: the map holds one entry for each number.';
    const skills = [
      { skill: 'communication', score: 0.7, summary: 'Clear.', evidence: [{ messageId: 'm', quote }] },
      { skill: 'reasoning_aloud', score: null, summary: 'Little was said.', evidence: [] },
    ] as const;
    const at = events.at(-1)?.at ?? 0;
    const read = { seq: events.length + 1, at, type: 'soft_skills', data: { skills } } as never;
    const { page } = await render({
      ...story,
      report: () => ({
        ...buildReport(story.driver.interview().plan, [...events, read]),
        hash: 'a'.repeat(64),
      }),
    });
    const inShort = byId(page, 'soft-skills-in-short').parentNode as Element;
    expect(textOf(inShort)).toContain('Communication7 of 10');
    expect(textOf(inShort)).toContain('Reasoning aloudno evidence');
    expect(textOf(inShort)).not.toContain(quote);
    expect(textOf(byId(page, 'soft-skills').parentNode as Element)).toContain(quote);
    const names = byTag(page, 'section').map((section) =>
      textOf(byId(page, attribute(section, 'aria-labelledby') ?? '')),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['en', 'Covered', 'Said where to look', 'Help in the chat0'],
    ['ru', 'Раскрыто', 'Сказано, куда смотреть', 'Помощь в чате0'],
  ] as const)(
    'says how follow-ups were answered, and what help the chat gave (%s)',
    async (locale, ...said) => {
      const story = tellWholeInterview(planned({ locale }));
      const { driver } = story;
      const messageOf = (text: string) => {
        const found = driver.events().find(({ data }) => 'text' in data && data.text === text);
        return found && 'messageId' in found.data ? found.data.messageId : '';
      };
      const answer = 'Linearly: the map holds one entry for each number.';
      const [first, second] = driver.interview().tasks;
      const help = [
        {
          messageId: messageOf('Which inputs could be awkward for this approach?'),
          level: 1 as const,
          quote: 'awkward',
        },
      ];
      const question = messageOf('Accepted. How does the memory grow with the input?');
      const quotes = [{ messageId: messageOf(answer), quote: 'one entry for each number' }];
      driver.act({
        type: 'recordAssessment',
        tasks: [
          { taskId: first?.taskId ?? '', followUps: [], help },
          {
            taskId: second?.taskId ?? '',
            followUps: [{ messageId: question, covered: 1, quotes }],
            help: [],
          },
        ],
      });
      for (const isCompany of [true, false]) {
        const { page } = await render(story, { isCompany });
        const text = textOf(page);
        for (const words of [...said, 'one entry for each number', 'awkward']) expect(text).toContain(words);
        expect(byTag(page, 'q').map(textOf)).toEqual(['awkward', 'one entry for each number']);
      }
    },
  );

  it('says that answers are not graded, and help not counted, without a model', async () => {
    const { page } = await render(tellWholeInterview(planned()));
    expect(textOf(page)).toContain('Answers are not graded: no model');
    expect(textOf(page)).toContain('Help in the chatnot counted');
  });

  it('has the whole conversation, in order and by task', async () => {
    const { page, report } = await render(tellWholeInterview(planned()));
    const section = byId(page, 'conversation').parentNode as Element;
    const told = byTag(section, 'blockquote').map((quote) => textOf(byTag(quote, 'p')[1] as Element));
    const said = report.conversation?.flatMap(({ question, answers }) => [question, ...answers]) ?? [];
    expect(told).toEqual(said.map((one) => one?.text));
    expect(byTag(section, 'h3').map(textOf)).toEqual(
      report.tasks.map(({ number, title }) => `Task ${number}: ${title}`),
    );
  });

  it('cuts the messages of a conversation without end, and says so', async () => {
    const story = tellInterview(planned());
    story.driver.act({ type: 'greet' });
    for (let count = 0; count < 400; count += 1) story.says('word '.repeat(800));
    story.finish();
    const { page } = await render(story);
    const section = byId(page, 'conversation').parentNode as Element;
    expect(textOf(section)).toMatch(/the first 2\d{3} characters/);
    expect(textOf(section).length).toBeLessThan(1_100_000);
  });

  it('says in the summary that a solution came soon after a paste', async () => {
    const story = tellInterview(planned({ locale: 'ru' }));
    story.driver.act({ type: 'greet' });
    next(story.driver);
    story.driver.wait(8 * MINUTE + 33_000);
    story.checks('x'.repeat(401), 'accepted');
    story.finish();
    const { page } = await render(story);
    const [table] = byClass(page, 'tasks') as [Element];
    expect(textOf(table)).toContain('через 3 с после вставки текста в 400 знаков');
    expect(textOf(byTag(page, 'article')[0] as Element)).toMatch(
      /решена за 8:33 мин \(ожидалось \d+:00 мин\), через 3 с после вставки текста в 400 знаков/,
    );
  });

  function tellDraft(left: string): ToldInterview {
    const story = tellInterview(planned());
    story.driver.act({ type: 'greet' });
    next(story.driver);
    story.checks('a = 1\nprint(a)\n', 'wrong_answer');
    story.writes(left);
    story.finish();
    return story;
  }

  it.each([true, false])(
    'shows what was left in the editor, with what had changed since the attempt (company: %s)',
    async (isCompany) => {
      const { page } = await render(tellDraft('a = 1\nprint(a + 1)\n'), { isCompany });
      const [draft, ...more] = byClass(page, 'draft') as [Element];
      expect(more).toEqual([]);
      expect(textOf(draft)).toContain('was not checked');
      expect(textOf(draft)).toContain('1 line added, 1 removed');
      expect(byTag(draft, 'ins').map(textOf)).toEqual(['print(a + 1)']);
    },
  );

  it.each([
    ['that was the code of an attempt', 'a = 1\nprint(a)\n', 'was checked'],
    ['with nothing to read', ' \n', 'was not checked'],
  ])('only names a draft %s', async (_, left, fate) => {
    const { page } = await render(tellDraft(left));
    const [draft] = byClass(page, 'draft') as [Element];
    expect(textOf(draft)).toContain(fate);
    expect(byTag(draft, 'details')).toEqual([]);
  });

  it('only names a draft whose code is gone', async () => {
    const story = tellDraft('a = 2\n');
    const gone = story.report().tasks[0]?.draft?.code_sha256;
    const get = (sha256: string) =>
      sha256 === gone ? Promise.reject(new Error('no such blob')) : story.blobs.get(sha256);
    const { page } = await render({ ...story, blobs: { get } });
    expect(byTag(byClass(page, 'draft')[0] as Element, 'details')).toEqual([]);
    expect(byTag(page, 'article')).toHaveLength(2);
  });

  it('tells the company, and nobody else, for how long checks stopped the clock and what was over the caps', async () => {
    const story = tellInterview(planned());
    story.driver.act({ type: 'greet' });
    next(story.driver);
    story.driver.wait(MINUTE);
    story.checks('sleep', 'wrong_answer', { judgingMs: 91_000 });
    story.checks('print', 'accepted');
    story.finish();
    const { page } = await render(story);
    expect(textOf(byId(page, 'annex'))).toContain(
      'The clock stood still for checks: 6 s waiting for a sandbox, 31 s running the program, 18 s waiting for the review. Not given back, since it was over the caps: 1:01 min running the program.',
    );
    expect(textOf(byClass(page, 'tasks')[0] as Element)).toContain(
      'checks took 1:01 min more than is given back',
    );
    const own = await render(story, { isCompany: false });
    expect(textOf(own.page)).not.toMatch(/stood still for checks|given back/);
  });

  it('tells of what was given back for a lost connection, and the company by how much the clock stood still for it', async () => {
    const story = tellInterview(planned());
    story.driver.act({ type: 'greet' });
    next(story.driver);
    story.driver.wait(MINUTE);
    const to = story.driver.now();
    const absence = { from: to - 42_000, to, openedAt: to };
    const told = { clientId: 'page', seq: 1 };
    story.driver.act({ type: 'credit', absence, evidence: { told, worked: [] } });
    story.checks('print', 'accepted');
    story.finish();
    const { page, report } = await render(story);
    expect(report.tasks[0]?.stopped).toContainEqual({ cause: 'disconnect', ms: 42_000 });
    expect(textOf(byId(page, 'annex'))).toContain('Given back for lost connections: 42 s.');
    const own = await render(story, { isCompany: false });
    for (const { page: shown } of [{ page }, own]) {
      const rows = byTag(byClass(shown, 'events')[0] as Element, 'tr').map(textOf);
      expect(
        rows.filter((row) => row.includes('Connection lost') && row.includes('42 s given back')),
      ).toHaveLength(1);
      expect(textOf(byClass(shown, 'legend')[0] as Element)).toContain('time given back');
    }
  });

  it('says what was not judged, and why', async () => {
    const { page } = await render(tellWholeInterview(planned()));
    const skills = byId(page, 'soft-skills-in-short').parentNode as Element;
    expect(textOf(skills)).toBe('Soft skills Not judged: no model');
    const reviews = byClass(page, 'review').map((review) => textOf(byTag(review, 'h5')[0] as Element));
    expect(reviews[0]).toContain('Not judged: no model');
    expect(reviews[2]).toContain('quality 78 of 100');
  });

  it('writes times so that people and programs read them', async () => {
    const { page } = await render(
      tellWholeInterview(planned({ locale: 'ru', startedAt: Date.UTC(2026, 10, 28, 17, 4) })),
    );
    const times = byTag(page, 'time');
    const [date] = times as [Element];
    expect(textOf(date)).toBe('28 ноября 2026, 17:04 UTC');
    expect(attribute(date, 'datetime')).toBe('2026-11-28T17:04:00.000Z');
    for (const time of times.slice(1)) {
      expect(attribute(time, 'datetime')).toMatch(/^PT\d+S$/);
      expect(textOf(time)).toMatch(/^(\d+ с|\d+:\d\d мин|\d+:\d\d:\d\d ч)$/);
    }
  });

  it('names levels in the words of its language', async () => {
    const { page } = await render(tellWholeInterview(planned({ locale: 'ru' })));
    const words = textOf(page);
    for (const word of ['начинающий', 'младший', 'средний', 'старший', 'эксперт'])
      expect(words).toContain(word);
    expect(words).not.toMatch(/\b(beginner|junior|middle|senior|expert)\b/);
  });

  it('keeps every word of the scale inside of it, wherever the band lies', async () => {
    const { page } = await render(tellWholeInterview(planned({ level: 'senior', locale: 'ru' })));
    const [scale] = byClass(page, 'scale') as [Element];
    const names = byClass(scale, 'step-name');
    const places = names.map((name) => [attribute(name, 'class'), attribute(name, 'x')]);
    expect(places[0]).toEqual(['step-name first', '0%']);
    expect(places.at(-1)).toEqual(['step-name last', '100%']);
    // The long sentence is text of the page, which breaks its lines.
    expect(byTag(scale, 'text').every((text) => textOf(text).length <= 12)).toBe(true);
    expect(textOf(byTag(scale, 'figcaption')[0] as Element)).toContain('в баллах Эло');
  });

  it.each([
    ['en', 'this is what stays of the report, as of version 1.'],
    ['ru', 'это то, что остаётся от отчёта, в версии 1.'],
  ] as const)(
    'says in %s as of which version it is kept, once its person was erased',
    async (locale, text) => {
      const beside = { erased_at: '2026-11-29T10:00:00.000Z', report_version: 1 };
      const { page } = await render(tellWholeInterview({ locale }), { beside });
      expect(textOf(page)).toContain(text);
    },
  );

  describe('of the record that the signals rest on', () => {
    it('says that it is as it came', async () => {
      const { page } = await render(tellWholeInterview({ locale: 'en' }));
      expect(textOf(page)).toContain('9 batches were recorded, and all of them are as they came.');
      expect(textOf(page)).not.toContain('The record is not as it came');
    });

    it.each([
      [
        'en',
        'changed or moved: batch 4 (telemetry page 12)',
        'removed: batches 6–7 (left of it: edits algorithms/a 3; 51 more), by what event 9 knows',
        'And 2 more faults.',
      ],
      [
        'ru',
        'изменено или переставлено: пакет 4 (telemetry page 12)',
        'удалено: пакеты 6–7 (осталось: edits algorithms/a 3; ещё 51), по сведениям события 9',
        'И ещё 2 повреждения.',
      ],
    ] as const)('names what is wrong with it, in %s', async (locale, ...texts) => {
      const removed = {
        ...CHAIN_FAULT,
        kind: 'removed' as const,
        from: 6,
        to: 7,
        row_count: 52,
        event_seq: 9,
      };
      const rows = [{ store: 'edits' as const, task_id: 'algorithms/a', seq: 3 }];
      const record = { ...chain([CHAIN_FAULT, { ...removed, rows }]), fault_count: 4 };
      const { page } = await render(tellWholeInterview({ locale }), { record });
      for (const text of texts) expect(textOf(page)).toContain(text);
      expect(textOf(byId(page, 'record'))).not.toBe('');
    });
  });

  describe('where people have looked at signals', () => {
    const paste = '00000000-0000-5000-8000-000000000000';
    const review = (
      seq: number,
      decision: ReviewDecision,
      change: Partial<ReviewAnswer> = {},
    ): ReviewAnswer => ({
      ...{ seq, at: '2026-11-02T10:00:00.000Z', review_id: `review ${seq}`, decision },
      ...{ note: `Note <${seq}>`, signals: [paste], by: 'an interviewer', ...change },
    });
    const reviews: Reviews = {
      reviews: [review(4, 'concern'), review(90, 'clear'), review(91, 'invalid', { signals: [] })],
      appeal: { seq: 89, at: '2026-11-02T09:00:00.000Z', text: 'It was <b>mine</b>.' },
    };

    it('says at each signal whether somebody has, and what was decided last', async () => {
      const { page } = await render(tellWholeInterview(planned()), { reviews });
      const rows = byTag(byClass(page, 'readings')[0] as Element, 'tr').slice(1);
      const said = rows.map((row) => textOf(byTag(row, 'td').at(-1) as Element));
      expect(said[0]).toMatch(/^nothing against the candidate, 2 November 2026/);
      expect(said.slice(1)).toEqual(['not yet', 'not yet', 'not yet']);
      expect(textOf(page)).toContain('A person has looked at 1 of 4.');
    });

    it('has all reviews and the appeal in full, as they were written', async () => {
      const { page } = await render(tellWholeInterview(planned()), { reviews });
      const words = textOf(page);
      for (const text of ['Note <4>', 'Note <90>', 'Note <91>', 'It was <b>mine</b>.', 'an interviewer']) {
        expect(words).toContain(text);
      }
      expect(words).toContain('the interview does not count');
    });

    it('says nothing where nobody has said anything', async () => {
      const { page } = await render(tellWholeInterview(planned()));
      expect(textOf(page)).not.toContain('What people made of the signals');
    });
  });

  it('lets each cell of a table say its column, for screens on which rows are stacked', async () => {
    const { page } = await render(tellWholeInterview(planned()));
    for (const table of byTag(page, 'table')) {
      const columns = all(table, (element) => attribute(element, 'scope') === 'col').map(textOf);
      for (const row of byTag(table, 'tr').slice(1)) {
        expect(byTag(row, 'td').map((cell) => attribute(cell, 'data-column'))).toEqual(columns.slice(1));
      }
    }
  });

  it.each([true, false])(
    'has headings in order, named pictures and headed tables (company: %s)',
    async (isCompany) => {
      const { page } = await render(tellWholeInterview(planned()), { isCompany });
      const levels = byTag(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
      expect(levels.filter((level) => level === 1)).toEqual([levels[0]]);
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2);
      const pictures = all(page, (element) => attribute(element, 'role') === 'img');
      expect(pictures).toHaveLength(2);
      for (const table of byTag(page, 'table')) {
        expect(byTag(table, 'thead')).toHaveLength(1);
        for (const head of byTag(table, 'th')) expect(attribute(head, 'scope')).toMatch(/^(row|col)$/);
      }
      const values = (name: string) =>
        all(page, () => true).flatMap((element) => attribute(element, name) ?? []);
      const ids = values('id');
      expect(new Set(ids).size).toBe(ids.length);
      const referred = [
        ...values('aria-labelledby').flatMap((names) => names.split(' ')),
        ...values('href').map((target) => target.slice(1)),
      ];
      expect(referred.filter((name) => !ids.includes(name))).toEqual([]);
    },
  );
});
