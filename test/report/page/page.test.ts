import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import type { InterviewPlan } from '../../../src/domain/interview/interview.ts';
import { all, attribute, byClass, byId, byTag, type Element, textOf } from '../../support/api/dom.ts';
import { UNJUDGED } from '../../support/api/judged.ts';
import { type ToldInterview, tellInterview, tellWholeInterview } from '../../support/api/report-interview.ts';
import { type PageOptions, plannedOn, renderPage } from '../../support/api/report-page.ts';
import { next } from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';

describe('the page of a report', () => {
  let bank: Bank;
  beforeAll(async () => {
    bank = await loadBank('tasks');
  });

  const render = (told: ToldInterview, options?: PageOptions) => renderPage(bank, told, options);

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

  const planned = (change?: Partial<InterviewPlan>) => plannedOn(bank, change);

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
      { beside: UNJUDGED },
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
