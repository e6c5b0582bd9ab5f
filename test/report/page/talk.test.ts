import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import type { InterviewPlan } from '../../../src/domain/interview/interview.ts';
import { buildReport } from '../../../src/report/derive/report.ts';
import { attribute, byId, byTag, type Element, textOf } from '../../support/api/dom.ts';
import { type ToldInterview, tellInterview, tellWholeInterview } from '../../support/api/report-interview.ts';
import { type PageOptions, plannedOn, renderPage } from '../../support/api/report-page.ts';

describe('the talk, on the page of a report,', () => {
  let bank: Bank;
  beforeAll(async () => {
    bank = await loadBank('tasks');
  });

  const render = (told: ToldInterview, options?: PageOptions) => renderPage(bank, told, options);
  const planned = (change?: Partial<InterviewPlan>) => plannedOn(bank, change);

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
});
